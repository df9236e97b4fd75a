import type { Audience } from '../audience.ts';
import type { Pointer } from '../card.ts';
import type { Form } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { textField } from './text-field.ts';

/** Asks on which morning somebody wants to be reminded again; `day` is the one that is offered. */
export function snoozeForm(pointer: Pointer, day: string, { language }: Pick<Audience, 'language'>): Form {
  const { snooze, cancel } = wordsIn(language).forms;
  const { approval, task, notice } = pointer;
  return {
    name: 'snooze',
    title: snooze.title,
    submit: snooze.submit,
    close: cancel,
    about: { ...(approval ? { approval } : {}), ...(task ? { task } : {}), ...(notice ? { notice } : {}) },
    parts: [
      { part: 'field', field: 'day', name: 'day', label: snooze.day, value: day },
      { ...textField('reason', snooze), optional: true },
    ],
  };
}
