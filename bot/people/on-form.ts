import { type FormedDeed, isFormedDeed } from '../../cards/contract-deeds.ts';
import type { FormName } from '../../cards/form.ts';
import type { ApprovalId } from '../../flows/approval.ts';
import { checkOutcomes } from '../../flows/classify.ts';
import type { Happening, Started } from '../../flows/event.ts';
import { routeOf } from '../../flows/routing.ts';
import { taskOf } from '../../flows/tasks.ts';
import type { Answer } from './answer.ts';
import { startCompanyApproval, type Values } from './company-form.ts';
import { nextContractStep } from './contract-form.ts';
import { deedOf } from './deed-form.ts';
import { termsToShow } from './deed-revision.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { awaySubmitted } from './on-absence.ts';
import { snoozedByForm } from './on-activity.ts';
import { filesMeant } from './on-chat-files.ts';
import { onOriginals } from './on-originals.ts';
import { seen } from './see.ts';

/** A form that was sent: its name, what it is about, and its values by field name. */
export interface Submission {
  form: FormName;
  about: Values;
  values: Values;
  delivery: string;
}

/** Takes a form: tells the approval, or answers with errors at the fields; nothing that was typed is lost. */
export async function onForm(submission: Submission, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const { form, about, values, delivery } = submission;
  if (form === 'company approval') return startCompanyApproval(about, values, delivery, reader, deps);
  if (form === 'contract approval') return nextContractStep({ about, values }, delivery, reader, deps);
  if (form === 'snooze') return closing(await snoozedByForm(about, values, delivery, reader, deps));
  if (form === 'files for') return filesMeant({ about, values }, reader, deps);
  if (form === 'away') return awaySubmitted(about, values, reader, deps);
  const { approval } = about;
  if (form === 'attach originals') return onOriginals(submission, reader, deps);
  if (isFormedDeed(form)) return done(form, submission, reader, deps);
  const happening = happeningOf({ ...submission, form }, reader);
  if (!happening) return { answer: 'close' };
  if (!approval) return { answer: 'note', note: { note: 'out of date' } };
  return telling(approval, { ...happening, delivery }, form, reader, deps);
}

const closing = (answer: Answer): Answer => (answer.answer === 'nothing' ? { answer: 'close' } : answer);

/** Something is done about a contract. */
async function done(
  form: Exclude<FormedDeed, 'attach originals'>,
  submission: Submission,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const { about, values, delivery } = submission;
  const approval = about.approval ? await seen(deps, { id: about.approval }, reader) : null;
  if (!approval) return { answer: 'note', note: { note: 'out of date' } };
  const deed = deedOf(form, { task: about.task ?? '', values, approval }, reader, deps.screens);
  if (!deed.ok) return { answer: 'errors', errors: deed.errors };
  const changed = termsToShow(deed, { values, about }, approval);
  if (changed && routeOf(changed.form, approval.initiator, reader.organization).ok) {
    const task = taskOf(approval, about.task ?? '') ?? null;
    const shown = { approval, task, question: null, offer: null, seen: about.seen ?? '0', changed };
    return { answer: 'form anew', form: deps.screens.form(form, shown, reader) };
  }
  return telling(approval.id, { ...deed.happening, delivery }, form, reader, deps);
}

async function telling(
  approval: ApprovalId,
  event: Parameters<DoorDeps['approvals']['tell']>[1],
  form: FormName,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const told = await deps.approvals.tell(approval, event);
  if (told.ok || told.refusal.type === 'delivered before') return { answer: 'close' };
  if (told.refusal.type === 'no owner') deps.ownersWanted(told.refusal.products, reader.person.id);
  const errors = deps.screens.refusalAtField(told.refusal, form, reader);
  return errors ? { answer: 'errors', errors } : { answer: 'refusal', refusal: told.refusal, approval };
}

/** What a form says has happened; null for one that is only read. */
function happeningOf(
  { form, about, values }: Submission & { form: Exclude<FormName, FormedDeed> },
  { person }: Reader,
): Exclude<Happening, Started> | null {
  const by = person.id;
  const { task = '', question = '' } = about;
  const votes = Number(about.seen ?? 0);
  const text = (values.text ?? values.remark ?? values.reason ?? '').trim();
  switch (form) {
    case 'remarks':
      return { type: 'voted', task, by, choice: 'approve with remarks', remark: text, seen: votes };
    case 'reject':
      return { type: 'voted', task, by, choice: 'reject', remark: text, seen: votes };
    case 'ask':
      return { type: 'asked', by, to: values.person ?? '', text };
    case 'answer':
      return { type: 'answered', question, by, text };
    case 'confirm refusal':
      return { type: 'refusal confirmed', task, by, decision: 'confirmed', reason: text };
    case 'check again':
      return { type: 'refusal confirmed', task, by, decision: 'check again', reason: text };
    case 'classify': {
      const outcome = checkOutcomes.find((one) => one === values.outcome) ?? 'documents required';
      const documents = (values.documents ?? '').split('\n').filter((one) => one !== '');
      return { type: 'classified', task, by, outcome, documents, reason: text };
    }
    case 'withdraw':
      return { type: 'withdrawn', by, reason: text };
    case 'hand over':
      return { type: 'handed over', task, by, to: values.person ?? '', reason: text };
    case 'company approval':
    case 'contract approval':
    case 'snooze':
    case 'files for':
    case 'away':
    case 'details':
      return null;
  }
}
