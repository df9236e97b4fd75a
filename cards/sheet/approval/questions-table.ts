import type { Approval } from '../../../flows/approval.ts';
import type { SheetTable } from '../sheet.ts';
import type { Writing } from './writing.ts';

export function questionsTable({ questions }: Approval, { words, time, name }: Writing): SheetTable {
  return {
    title: words.questions.title,
    columns: [
      { title: words.questions.question, width: 50 },
      { title: words.questions.answer, width: 50 },
    ],
    rows: questions.map(({ by, to, text, at, answer }) => ({
      tone: 'plain',
      cells: [
        { text, note: words.questions.asked(name(by), name(to), time(at)) },
        answer ? { text: answer.text, note: `${name(answer.by)}, ${time(answer.at)}` } : {},
      ],
    })),
  };
}
