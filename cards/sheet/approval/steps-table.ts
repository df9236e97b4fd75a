import type { Approval, Task } from '../../../flows/approval.ts';
import { isOpen } from '../../../flows/tasks.ts';
import { documentText } from '../../naming.ts';
import { stageText } from '../../processes/processes.ts';
import type { SheetTable } from '../sheet.ts';
import { stageName } from './stages-table.ts';
import type { Writing } from './writing.ts';

type Stepped = Extract<Task, { steps: unknown }>;

/**
 * The points of a stage's checklist, with who ticked each and when, once the stage is over: a tick alone is no reason for another version of
 * the sheet. A stage that was gone through again has them once more.
 */
export function stepsTable({ tasks }: Approval, kind: Stepped['kind'], writing: Writing): SheetTable {
  const { words, language, time, name } = writing;
  const { steps: said } = words;
  const stepped = tasks.filter((task): task is Stepped => task.kind === kind && !isOpen(task));
  return {
    title: stepped[0] ? stageText(stepped[0].stage, language) : '',
    columns: [
      { title: said.step, width: 46 },
      { title: said.by, width: 32 },
      { title: said.time, width: 22 },
    ],
    rows: stepped.flatMap(({ steps, stage, round }) =>
      steps.map(({ name: step, done }) => ({
        tone: done ? ('good' as const) : ('void' as const),
        cells: [
          {
            text: documentText(step, language),
            ...(stepped.length > 1 ? { note: stageName(stage, round, writing) } : {}),
          },
          { text: done ? name(done.by) : said.open },
          { text: done ? time(done.at) : '' },
        ],
      })),
    ),
  };
}
