import type { Approval } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { nameOf } from '../naming.ts';
import { wordsIn } from '../words/words.ts';

/** The reader's own questions and what was answered. */
export function questionParts(approval: Approval, audience: Audience): Part[] {
  const { terms, cards } = wordsIn(audience.language);
  const mine = approval.questions.filter(({ by }) => by === audience.person);
  if (mine.length === 0) return [];
  const items = mine.map(({ text, to, answer }) => {
    const whom = nameOf(answer?.by ?? to, approval, audience);
    if (answer) {
      const answered = { text: whom, bold: true };
      return {
        sign: 'question' as const,
        text: [{ text: `${terms.quoted(text)} ` }, answered, { text: `: ${answer.text}` }],
      };
    }
    const asked = { text: cards.details.questionTo(whom), bold: true };
    return {
      sign: 'question' as const,
      text: [asked, { text: `: ${terms.quoted(text)}` }],
      aside: cards.details.unanswered,
    };
  });
  return [{ part: 'list', items }];
}
