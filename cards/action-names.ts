import type { ActionName, Pointer } from './card.ts';
import { clickedDeeds, formedDeeds } from './contract-deeds.ts';

/** What a pointer may name, in the order in which it is written. */
export const pointerNames: readonly (keyof Pointer)[] = [
  'approval',
  'task',
  'question',
  'offer',
  'choice',
  'notice',
  'field',
  'person',
  'account',
  'day',
  'company',
  'step',
  'seen',
];

const deeds = [...formedDeeds, ...clickedDeeds];

const actionNames: Readonly<Record<Exclude<ActionName, (typeof deeds)[number]>, true>> = {
  approve: true,
  'approve with remarks': true,
  reject: true,
  'change vote': true,
  'keep vote': true,
  ask: true,
  answer: true,
  'send to the check': true,
  'choose field': true,
  'confirm refusal': true,
  'check again': true,
  classify: true,
  withdraw: true,
  'hand over': true,
  'show details': true,
  'show sheet': true,
  'show document': true,
  'show task': true,
  'show hanging task': true,
  'snooze for an hour': true,
  'snooze until the morning': true,
  snooze: true,
  'remind now': true,
  'choose digest': true,
  'ask the deputy': true,
  'say away': true,
  'say back': true,
  'away until': true,
  'not away': true,
  'confirm identity': true,
  'refuse identity': true,
  'upload page': true,
  'start company approval': true,
  'complete company approval': true,
  'start contract approval': true,
  back: true,
};

/** Whether something that came back from a platform is what a button does. */
export const isActionName = (name: string): name is ActionName =>
  name in actionNames || deeds.some((deed) => deed === name);
