import type { ActionName, Pointer } from '../../cards/card.ts';
import { type FormedDeed, formedDeeds, isClickedDeed, isFormedDeed } from '../../cards/contract-deeds.ts';
import type { AboutFormName } from '../../cards/forms/about-form.ts';
import type { Approval, Task } from '../../flows/approval.ts';
import { nameOf } from '../../flows/course.ts';
import { uploadable } from '../../flows/upload.ts';
import { type Answer, nothing } from './answer.ts';
import { blankCompanyForm, completingCompanyForm, prefilledCompanyForm, type Values } from './company-form.ts';
import { openContractForm, previousContractStep } from './contract-form.ts';
import { clickedHappening } from './deed-click.ts';
import type { Approvals, DoorDeps, Reader } from './deps.ts';
import { awayForm, awayUntil, backSaid } from './on-absence.ts';
import { type ActivityAction, onActivity } from './on-activity.ts';
import { onIdentity } from './on-identity.ts';
import { notFound, seen } from './see.ts';
import { uploadPage } from './upload-page.ts';

/** A click on a card: what it does, what it points at, and its delivery id. */
export interface Click {
  does: ActionName;
  with: Pointer;
  delivery: string;
  /** The form in which it was clicked. */
  form?: { about: Values; values: Values } | null;
}

/** A form about a contract is called like the button that opens it. */
const deedForms = Object.fromEntries(formedDeeds.map((deed) => [deed, deed])) as Record<FormedDeed, FormedDeed>;

/** Actions that first ask for more, and the form that asks. */
export const formOf: Readonly<Partial<Record<ActionName, AboutFormName>>> = {
  'approve with remarks': 'remarks',
  reject: 'reject',
  ask: 'ask',
  answer: 'answer',
  'confirm refusal': 'confirm refusal',
  'check again': 'check again',
  classify: 'classify',
  withdraw: 'withdraw',
  'hand over': 'hand over',
  'show details': 'details',
  ...deedForms,
};

const activity: Readonly<Record<ActivityAction, true>> = {
  'show hanging task': true,
  'snooze for an hour': true,
  'snooze until the morning': true,
  snooze: true,
  'remind now': true,
  'choose digest': true,
  'ask the deputy': true,
};

const isActivity = (does: ActionName): does is ActivityAction => does in activity;

/** Whether an action opens a form, which must happen while the trigger lives. */
export const opensForm = (does: ActionName): boolean =>
  does in formOf ||
  does === 'start company approval' ||
  does === 'complete company approval' ||
  does === 'start contract approval' ||
  does === 'say away' ||
  does === 'snooze';

/** A button on a card. Who may do it is decided from the database, never from the card. */
export async function onAction(click: Click, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const { does, with: pointer, delivery } = click;
  if (does === 'start company approval') {
    const form = pointer.company
      ? await prefilledCompanyForm(pointer.company, reader, deps)
      : await blankCompanyForm('', reader, deps);
    return { answer: 'form', form };
  }
  if (does === 'start contract approval') return openContractForm(reader, deps);
  if (isActivity(does)) return onActivity(does, click, reader, deps);
  if (does === 'back') return click.form ? previousContractStep(click.form, reader, deps) : nothing;
  if (does === 'say away') return awayForm(pointer.person ?? reader.person.id, reader, deps);
  if (does === 'away until') return awayUntil(pointer.day ?? '', reader, deps);
  if (does === 'not away') return { answer: 'replace card', card: deps.screens.notAway(reader) };
  if (does === 'confirm identity' || does === 'refuse identity') return onIdentity(click, reader, deps);
  if (does === 'say back') return backSaid(pointer.person ?? reader.person.id, reader, deps);
  const id = pointer.approval;
  if (!id) return { answer: 'note', note: { note: 'out of date' } };
  const by = reader.person.id;
  const { task = '', offer = '', field = '' } = pointer;
  if (isFormedDeed(does)) return asked(click, id, reader, deps);
  if (isClickedDeed(does)) {
    const approval = pointer.step === undefined ? null : await deps.approvals.get(id);
    const happening = clickedHappening(does, pointer, by, approval);
    return happening
      ? told(deps.approvals, id, { ...happening, delivery })
      : { answer: 'refusal', refusal: { type: 'no such step' }, approval: id };
  }
  switch (does) {
    case 'complete company approval': {
      const approval = await seen(deps, { id }, reader);
      if (!approval) return notFound('');
      const over = ended(approval);
      if (over) return over;
      return { answer: 'form', form: await completingCompanyForm(approval, task, reader, deps) };
    }
    case 'approve':
      return told(deps.approvals, id, {
        type: 'voted',
        task,
        by,
        choice: 'approve',
        remark: '',
        seen: Number(pointer.seen ?? 0),
        delivery,
      });
    case 'send to the check':
      return told(deps.approvals, id, { type: 'sent to the check', task, by, delivery });
    case 'choose field':
      return told(deps.approvals, id, { type: 'field chosen', offer, field, by, delivery });
    case 'show sheet': {
      const approval = await seen(deps, { id }, reader);
      if (!approval) return notFound('');
      const filesIn = await deps.sheets.send(id, by);
      return { answer: 'note', note: { note: 'sheet follows', number: approval.number }, filesIn };
    }
    case 'show document': {
      const approval = await seen(deps, { id }, reader);
      if (!approval) return notFound('');
      const filesIn = await deps.papers.send(approval, by);
      if (filesIn === null) return { answer: 'note', note: { note: 'out of date' } };
      const note = approval.contract ? 'document follows' : 'documents follow';
      return { answer: 'note', note: { note, number: approval.number }, filesIn };
    }
    case 'upload page':
      return uploadPage({ approval: id, task }, reader, deps);
    case 'change vote':
    case 'keep vote':
    case 'show task': {
      const approval = await seen(deps, { id }, reader);
      if (!approval) return notFound('');
      const over = does === 'change vote' ? ended(approval) : null;
      if (over) return over;
      const found = taskOf(approval, pointer, reader);
      if (!found) return { answer: 'say', card: deps.screens.approval(approval, reader), of: { approval: id } };
      const card = deps.screens.task(approval, found, does === 'change vote', reader);
      if (does !== 'show task') return { answer: 'replace card', card };
      return { answer: 'say', card, of: { approval: id, task: found.id } };
    }
    case 'approve with remarks':
    case 'reject':
    case 'ask':
    case 'answer':
    case 'confirm refusal':
    case 'check again':
    case 'classify':
    case 'withdraw':
    case 'hand over':
    case 'show details':
      return asked(click, id, reader, deps);
  }
}

async function asked({ does, with: pointer }: Click, id: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const approval = await seen(deps, { id }, reader);
  const name = formOf[does];
  if (!approval && does === 'withdraw') return onlyForItsInitiator(id, reader, deps);
  if (!approval || !name) return notFound(approval?.number ?? '');
  const over = name === 'details' ? null : ended(approval);
  if (over) return over;
  if (does === 'attach originals') {
    const may = uploadable(approval, pointer.task ?? '', reader.person.id, reader.organization);
    if (!may.ok) return { answer: 'refusal', refusal: may.refusal, approval: id };
  }
  const task = taskOf(approval, pointer, reader);
  const question = approval.questions.find((one) => one.id === pointer.question) ?? null;
  const offer = approval.offers.find((one) => one.id === pointer.offer) ?? null;
  return {
    answer: 'form',
    form: deps.screens.form(name, { approval, task, question, offer, seen: pointer.seen ?? '0' }, reader),
  };
}

/** Whoever follows the thread without a part in the approval sees its card all the same, and who started it. */
async function onlyForItsInitiator(id: string, { organization }: Reader, { approvals }: DoorDeps): Promise<Answer> {
  const approval = await approvals.get(id);
  if (!approval) return notFound('');
  const refusal = { type: 'only the initiator', name: nameOf(approval.initiator, organization, approval) } as const;
  return ended(approval) ?? { answer: 'refusal', refusal, approval: id };
}

/** The refusal when there is nothing left to decide. */
function ended(approval: Approval): Answer | null {
  if (approval.status === 'running') return null;
  const refusal = { type: 'ended', status: approval.status, at: approval.endedAt } as const;
  return { answer: 'refusal', refusal, approval: approval.id };
}

/** The task that a card points at; without a pointer, the reader's own open one. */
function taskOf(approval: Approval, pointer: Pointer, { person }: Reader): Task | null {
  const { tasks } = approval;
  if (pointer.task) return tasks.find(({ id }) => id === pointer.task) ?? null;
  const mine = (task: Task) => task.holder === person.id || task.deputy === person.id;
  return tasks.find((task) => task.state.is === 'open' && mine(task)) ?? null;
}

type Event = Parameters<Approvals['tell']>[1];

/** Tells an approval what happened. What people see of it follows from the new state. */
export async function told(approvals: Pick<Approvals, 'tell'>, id: string, event: Event): Promise<Answer> {
  const answer = await approvals.tell(id, event);
  if (answer.ok) return nothing;
  // The platform said it twice; the person did it once.
  if (answer.refusal.type === 'delivered before') return nothing;
  return { answer: 'refusal', refusal: answer.refusal, approval: id };
}
