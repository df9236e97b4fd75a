import type { FieldErrors, Form } from '../../cards/form.ts';
import type { UsedAction } from '../../cards/render/adaptive-card/read-action.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { OpenForm } from '../../models/open-forms/open-forms.ts';
import type { Answer } from '../people/answer.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';
import { formErrors } from '../people/form-errors.ts';
import { onField } from '../people/on-field.ts';
import { onForm, type Submission } from '../people/on-form.ts';
import type { TeamsDrawing } from './drawing.ts';
import { unlistedIn, withNewCompany } from './offered.ts';

interface Filled {
  open: OpenForm<Form>;
  values: Readonly<Record<string, string>>;
}

type Deps = DoorDeps & { drawing: Pick<TeamsDrawing, 'missing'> };
type Button = Extract<UsedAction, { kind: 'form' }>;

/** A form's own button was used: it is closed, drawn anew, or sent, for which it must be right. */
export async function onCardForm(
  used: Button,
  { open, values: typed }: Filled,
  delivery: string,
  reader: Reader,
  deps: Deps,
): Promise<Answer> {
  const { form } = open;
  const values = await withNewCompany(form, typed, reader, deps);
  const sent: Submission = { form: form.name, about: form.about, values, delivery };
  switch (used.button) {
    case 'close':
      return { answer: 'say', card: cardOf(wordsIn(reader.person.language).teams.formClosed) };
    case 'redraw': {
      const errors = await unlistedIn(form, values, reader, deps);
      return isAny(errors) ? wrong(errors) : drawnAnew(chosenAnew(form, values) ?? used.field, sent, reader, deps);
    }
    case 'submit': {
      const unlisted = await unlistedIn(form, values, reader, deps);
      const chosen = isAny(unlisted) ? null : chosenAnew(form, values);
      if (chosen !== null) return drawnAnew(chosen, sent, reader, deps);
      const missing = deps.drawing.missing(form, values, reader.person.language);
      if (!isAny(missing) && !isAny(unlisted)) return onForm(sent, reader, deps);
      const others = shownIn(form, await formErrors(sent, reader, deps));
      return wrong({ ...others, ...missing, ...unlisted });
    }
  }
}

const isAny = (errors: FieldErrors): boolean => Object.keys(errors).length > 0;
const wrong = (errors: FieldErrors): Answer => ({ answer: 'errors', errors });
const cardOf = (text: string) => ({ summary: text, parts: [{ part: 'text', text } as const] });

/** The form asks for other things once this was chosen. */
async function drawnAnew(field: string, sent: Submission, reader: Reader, deps: Deps): Promise<Answer> {
  return (await onField(sent, { field, chosen: sent.values[field] ?? '' }, reader, deps)) ?? wrong({});
}

/** The first field that the form depends on and in which something else stands than it was drawn for: Teams tells nothing of a choice. */
function chosenAnew({ parts }: Form, values: Readonly<Record<string, string>>): string | null {
  for (const part of parts) {
    if (part.part !== 'field' || !('redraws' in part) || !part.redraws) continue;
    const drawnFor = typeof part.value === 'string' ? part.value : (part.value?.value ?? '');
    if ((values[part.name] ?? '') !== drawnFor) return part.name;
  }
  return null;
}

function shownIn({ parts }: Form, errors: FieldErrors): FieldErrors {
  const names = parts.flatMap((part) => (part.part === 'field' ? [part.name] : []));
  return Object.fromEntries(Object.entries(errors).filter(([name]) => names.includes(name)));
}
