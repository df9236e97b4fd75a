import { asObject, asObjects, asString, type JsonObject } from '../../json.ts';
import { ownPartsOf } from '../card-rules.ts';

/** What was put into a card's inputs, by their ids. */
export type Values = Record<string, string>;

/** The inputs that stand in the card itself, not in a card that it shows below a button. */
export function inputsOf(card: JsonObject): JsonObject[] {
  return ownPartsOf(card).filter((part) => asString(part.type)?.startsWith('Input.'));
}

/** The values of these inputs after a person has put in what is `given`, by id or by label; an error when no input is called so. */
export function filled(inputs: readonly JsonObject[], given: Values): Values {
  const values: Values = {};
  for (const input of inputs) {
    const value = input.value ?? (input.type === 'Input.Toggle' ? (input.valueOff ?? 'false') : undefined);
    if (value !== undefined) values[String(input.id)] = String(value);
  }
  for (const [name, value] of Object.entries(given)) {
    const input = inputs.find(({ id }) => id === name) ?? inputs.find(({ label }) => label === name);
    if (!input) throw new Error(`the card has no input ${name}, only ${inputs.map(({ id }) => String(id)).join(', ')}`);
    values[String(input.id)] = value;
  }
  return values;
}

/** What the client says at the inputs before anything is sent, by their ids. */
export function inputErrors(inputs: readonly JsonObject[], values: Values): Values {
  const errors: Values = {};
  for (const input of inputs) {
    const wrong = whatIsWrong(input, values[String(input.id)] ?? '');
    if (wrong) errors[String(input.id)] = asString(input.errorMessage) ?? wrong;
  }
  return errors;
}

function whatIsWrong(input: JsonObject, value: string): string | undefined {
  if (value === '' || (input.type === 'Input.Toggle' && value === (input.valueOff ?? 'false')))
    return input.isRequired === true ? 'This is required' : undefined;
  switch (input.type) {
    case 'Input.Text': {
      if (typeof input.maxLength === 'number' && value.length > input.maxLength)
        return `At most ${input.maxLength} letters`;
      return typeof input.regex === 'string' && !new RegExp(input.regex).test(value)
        ? 'Not in the right form'
        : undefined;
    }
    case 'Input.Number': {
      const number = Number(value);
      if (Number.isNaN(number)) return 'Not a number';
      if (typeof input.min === 'number' && number < input.min) return `At least ${input.min}`;
      return typeof input.max === 'number' && number > input.max ? `At most ${input.max}` : undefined;
    }
    case 'Input.Date': {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'Not a date';
      if (typeof input.min === 'string' && value < input.min) return `Not before ${input.min}`;
      return typeof input.max === 'string' && value > input.max ? `Not after ${input.max}` : undefined;
    }
    case 'Input.Time':
      return /^\d{2}:\d{2}$/.test(value) ? undefined : 'Not a time';
    case 'Input.ChoiceSet': {
      if (asObject(input['choices.data'])) return undefined;
      const choices = asObjects(input.choices).map((choice) => choice.value);
      const chosen = input.isMultiSelect === true ? value.split(',') : [value];
      return chosen.every((one) => choices.includes(one)) ? undefined : 'Not one of the choices';
    }
    default:
      return undefined;
  }
}
