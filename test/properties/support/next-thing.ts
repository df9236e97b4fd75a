import { isContractTask } from '../../../cards/contract-tasks.ts';
import type { Approval, FiledDocument, RunningApproval, Task } from '../../../flows/approval.ts';
import { waitingCheck } from '../../../flows/checks.ts';
import type { Happening } from '../../../flows/event.ts';
import { missingFields } from '../../../flows/package.ts';
import { answerTo, rawAnswer } from './answers.ts';

/** How the next thing turns out: 0 to 99, the lower the better for the company. */
export type Luck = number;

/** What whoever must act next does; null when an administrator has to name somebody first, or when nothing is left to do. */
export function nextThing(approval: Approval, luck: Luck, text: string): Happening | null {
  if (approval.status !== 'running') return null;
  const task = approval.tasks.find(({ state }) => state.is === 'open');
  const check = waitingCheck(approval);
  if (check && !task && luck % 3 === 2) {
    return luck % 2 === 0 ? { type: 'time passed' } : { type: 'check not asked for', request: check.request };
  }
  if (check && (!task || luck % 3 === 1)) {
    return { type: 'check answered', request: check.request, answer: answerTo(luck), raw: rawAnswer };
  }
  if (!task || task.holder === null) return null;
  return doneBy(task, task.holder, approval, luck, text);
}

function doneBy(task: Task, by: string, approval: RunningApproval, luck: Luck, text: string): Happening {
  if (task.kind === 'start') {
    const { form, confidential } = approval;
    // Somebody tries to make it another company.
    const completed = luck > 90 ? { ...form, taxId: '40003000099' } : form;
    return { type: 'completed', task: task.id, by, form: completed, confidential };
  }
  if (isContractTask(task)) throw new Error(`a company approval with a task to ${task.kind}`);
  switch (task.kind) {
    case 'attach':
      return attached(task, by, approval, luck);
    case 'vote':
      return { type: 'voted', task: task.id, by, choice: choiceOf(luck), remark: text, seen: 0 };
    case 'confirm refusal': {
      const decision = luck < 60 ? 'check again' : 'confirmed';
      return { type: 'refusal confirmed', task: task.id, by, decision, reason: text };
    }
    case 'classify': {
      const outcome = luck < 60 ? 'clear' : luck < 80 ? 'documents required' : 'refused';
      return { type: 'classified', task: task.id, by, outcome, documents: ['bank letter'], reason: text };
    }
  }
}

const choiceOf = (luck: Luck) => (luck < 70 ? 'approve' : luck < 96 ? 'approve with remarks' : 'reject');

/** A file is offered, fetched, filed under the first field that lacks one; then all is sent. Some names do not say which field it is. */
function attached(
  task: Extract<Task, { kind: 'attach' }>,
  by: string,
  approval: RunningApproval,
  luck: Luck,
): Happening {
  const [field] = missingFields(task, approval);
  if (field === undefined) return { type: 'sent to the check', task: task.id, by };
  const own = approval.offers.filter((offer) => offer.task === task.id);
  const asked = own.find(({ state }) => state.is === 'field asked');
  if (asked) return { type: 'field chosen', offer: asked.id, field, by };
  const offered = own.find(({ state }) => state.is === 'offered');
  if (offered) return { type: 'file fetched', offer: offered.id, file: fileOf(offered.id, offered.name) };
  const name = luck % 3 === 0 ? 'scan.pdf' : `${field}.pdf`;
  return fileOffer(task.id, by, approval, name, 100);
}

/** A file that nobody has offered yet. */
export function fileOffer(
  task: string,
  by: string,
  { offers }: Pick<Approval, 'offers'>,
  name: string,
  size: number,
): Happening {
  return { type: 'file offered', task, by, offer: `F${offers.length + 1}`, name, size };
}

export function fileOf(offer: string, name: string): FiledDocument['file'] {
  return { id: `gridfs ${offer}`, name, size: 100, type: 'application/pdf', sha256: 'ab' };
}
