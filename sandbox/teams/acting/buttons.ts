import { asObject, asString, type JsonObject } from '../../json.ts';
import { ownPartsOf } from '../card-rules.ts';
import { inputsOf } from './inputs.ts';

export interface Button {
  label: string;
  action: JsonObject;
  /** The inputs that go with it: those of its card, and of the cards around that one. */
  inputs: JsonObject[];
}

/** Every button of a card, also of the cards that it shows below a button, with the inputs that go with it. */
export function buttonsOf(card: JsonObject, around: JsonObject[] = []): Button[] {
  const inputs = [...around, ...inputsOf(card)];
  const actions = ownPartsOf(card).filter((part) => asString(part.type)?.startsWith('Action.'));
  const here = actions.map((action) => ({
    label: asString(action.title) ?? '',
    action,
    inputs: action.associatedInputs === 'none' ? [] : inputs,
  }));
  return [...here, ...actions.flatMap((action) => buttonsBelow(action, inputs))];
}

function buttonsBelow({ type, card }: JsonObject, around: JsonObject[]): Button[] {
  const shown = type === 'Action.ShowCard' ? asObject(card) : undefined;
  return shown ? buttonsOf(shown, around) : [];
}

/** The button with this label or verb. */
export function buttonCalled(card: JsonObject, name: string): Button | undefined {
  const buttons = buttonsOf(card);
  return buttons.find(({ label }) => label === name) ?? buttons.find(({ action }) => action.verb === name);
}
