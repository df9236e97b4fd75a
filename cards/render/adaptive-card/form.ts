import type { Pointer } from '../../card.ts';
import type { Field, FieldErrors, Form } from '../../form.ts';
import type { Option } from '../../option.ts';
import { wordsIn } from '../../words/words.ts';
import { actionSetsOf, rowsOf } from './actions.ts';
import { words } from './as-typed.ts';
import type { ActionSet, CardAction, Element } from './card-json.ts';
import { type Filled, fieldOf } from './fields.ts';
import { limits } from './limits.ts';
import { elementsOf, titleOf } from './parts.ts';
import type { Pen } from './pen.ts';
import { linesOf } from './text.ts';

export interface Typed {
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  offered: Readonly<Record<string, readonly Option[]>>;
}

/** A form of so many fields is longer than what a client shows at once. */
const longForm = 4;

/** A form, its buttons last: what sends it, what its last part offers, and what closes it. */
export function formElements(form: Form, typed: Typed, choices: number, pen: Pen): Element[] {
  const filled: Filled = {
    ...typed,
    filled: Number(form.about.filled ?? 0) || 0,
    asks: !form.parts.some(sendsToo),
    choices,
  };
  const last = form.parts.at(-1);
  const offered = last?.part === 'actions' ? last : null;
  const parts = offered ? form.parts.slice(0, -1) : form.parts;
  return [
    ...titleOf(form.title, '', 'Large', pen),
    ...strayErrors(form, typed.errors, pen),
    ...runs(parts).flatMap((run): Element[] =>
      run.is === 'field' ? fieldOf(run.field, filled, pen) : elementsOf(run.parts, pen),
    ),
    ...uploads(form, pen),
    ...errorsAbove(form, typed.errors, pen),
    ...buttonsOf(
      asksForFilesAlone(form) ? { ...form, submit: '' } : form,
      offered ? actionSetsOf(offered.actions, pen) : [],
      pen,
    ),
  ];
}

/** Whether a part sends the form before it is complete. */
function sendsToo(part: Form['parts'][number]): boolean {
  switch (part.part) {
    case 'actions':
      return true;
    case 'text':
      return part.action !== undefined;
    case 'list':
      return part.items.some(({ action }) => action !== undefined);
    case 'field':
      return 'redraws' in part && part.redraws === true;
    case 'title':
    case 'quote':
    case 'progress':
    case 'facts':
    case 'divider':
    case 'files':
      return false;
  }
}

type Part = Exclude<Form['parts'][number], Field>;
type Run = { is: 'field'; field: Field } | { is: 'parts'; parts: Part[] };

/** Parts between two fields are drawn together. */
function runs(parts: Form['parts']): Run[] {
  const all: Run[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.part === 'field') all.push({ is: 'field', field: part });
    else if (last?.is === 'parts') last.parts.push(part);
    else all.push({ is: 'parts', parts: [part] });
  }
  return all;
}

/** Errors of fields that the form does not have stand above all, so that they are seen. */
function strayErrors({ parts }: Form, errors: FieldErrors, { mentions }: Pen): Element[] {
  const names = parts.flatMap((part) => (part.part === 'field' ? [part.name] : []));
  return Object.entries(errors)
    .filter(([name]) => !names.includes(name))
    .flatMap(([, text]) => linesOf(text, { color: 'Attention' }, mentions));
}

/** Beside the buttons of a long form, whose fields may be out of sight when it is sent. */
function errorsAbove({ parts }: Form, errors: FieldErrors, { language, mentions }: Pen): Element[] {
  const fields = parts.flatMap((part) => (part.part === 'field' ? [part.name] : []));
  const wrong = fields.filter((name) => errors[name]).length;
  if (wrong === 0 || fields.length < longForm) return [];
  return linesOf(wordsIn(language).teams.errorsAbove(wrong), { color: 'Attention' }, mentions);
}

/** Such a form has nothing to send from a card. */
function asksForFilesAlone({ parts }: Form): boolean {
  const fields = parts.flatMap((part) => (part.part === 'field' ? [part.field] : []));
  return fields.length > 0 && fields.every((field) => field === 'file');
}

/** The way to the page that takes files, where the form asks for some. */
function uploads({ parts, about }: Form, pen: Pen): ActionSet[] {
  if (!parts.some((part) => part.part === 'field' && part.field === 'file')) return [];
  const label = wordsIn(pen.language).deeds.upload.button;
  const { approval, task } = about;
  const pointer: Pointer = { ...(approval ? { approval } : {}), ...(task ? { task } : {}) };
  return actionSetsOf([{ action: 'button', label, does: 'upload page', with: pointer }], pen);
}

function buttonsOf({ submit, close }: Form, offered: readonly ActionSet[], { form }: Pen): ActionSet[] {
  const button = (label: string, verb: string, more: { style?: 'positive'; associatedInputs: 'auto' | 'none' }) =>
    label === ''
      ? []
      : [{ type: 'Action.Execute' as const, title: words(label, limits.button), verb, data: { form }, ...more }];
  const actions: CardAction[] = [
    ...button(submit, 'form submit', { style: 'positive', associatedInputs: 'auto' }),
    ...button(close, 'form close', { associatedInputs: 'none' }),
  ];
  const [first, ...rest] = offered;
  const before = submit === '' ? 0 : 1;
  return [...rowsOf([...actions.slice(0, before), ...(first?.actions ?? []), ...actions.slice(before)]), ...rest];
}
