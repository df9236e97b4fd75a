import type { Action, ActionName, Pointer } from '../../card.ts';
import { wordsIn } from '../../words/words.ts';
import { words } from './as-typed.ts';
import type { ActionSet, CardAction, ExecuteAction, ShowCardAction } from './card-json.ts';
import { limits } from './limits.ts';
import type { Pen } from './pen.ts';
import { datasetOf } from './searches.ts';
import { linesOf, linkOf } from './text.ts';

/** A row of buttons: what is over Teams' number stands behind its three dots. Several rows where more open below than fit into one. */
export function actionSetsOf(actions: readonly Action[], pen: Pen): ActionSet[] {
  return rowsOf(actions.flatMap((action) => drawn(action, pen)));
}

export function rowsOf(actions: readonly CardAction[]): ActionSet[] {
  const rows: CardAction[][] = [];
  for (const action of actions) {
    const row = rows.at(-1);
    const full = (row ?? []).filter(isVisible).length >= limits.visibleActions;
    if (!row || (full && action.type === 'Action.ShowCard')) rows.push([action]);
    else row.push(full ? { ...action, mode: 'secondary' } : action);
  }
  return rows.map((row) => ({ type: 'ActionSet', actions: row }));
}

const isVisible = ({ mode }: CardAction): boolean => mode !== 'secondary';

/** Whether it is one button that can stand at the end of a line; what opens below needs the line for itself. */
export const isSmall = (action: Action): boolean => {
  switch (action.action) {
    case 'button':
      return action.confirm === undefined;
    case 'menu':
      return !action.named;
    case 'choose person':
      return false;
    case 'link':
      return true;
  }
};

function drawn(action: Action, pen: Pen): CardAction[] {
  const title = words(action.label, limits.button);
  switch (action.action) {
    case 'button': {
      const button: ExecuteAction = { ...execute(action, pen), ...styleOf(action.look, pen) };
      return [action.confirm ? asked(button, action.confirm, pen) : button];
    }
    case 'menu': {
      const items = action.items.map((item) => execute(item, pen));
      if (!action.named) return items.map((item) => ({ ...item, mode: 'secondary' }));
      return [{ type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body: rowsOf(items) } }];
    }
    case 'choose person':
      return [chosen(execute(action, pen), title, pen)];
    case 'link': {
      const link = linkOf(action.link);
      return link ? [{ ...link, title }] : [];
    }
  }
}

function execute({ label, does, with: pointer }: { label: string; does: ActionName; with: Pointer }, { form }: Pen) {
  const data = form === null ? { with: pointer } : { with: pointer, form };
  const title = words(label, limits.button);
  return { type: 'Action.Execute', title, verb: does, data, associatedInputs: 'auto' } satisfies ExecuteAction;
}

/** In a form the button that sends it is the primary one. */
function styleOf(look: 'primary' | 'danger' | undefined, { form }: Pen): Pick<ExecuteAction, 'style'> {
  if (look === 'danger') return { style: 'destructive' };
  return look === 'primary' && form === null ? { style: 'positive' } : {};
}

/** Asks once: the button opens the question, with the answer below it. */
function asked(
  button: ExecuteAction,
  { title, text, yes }: { title: string; text: string; yes: string },
  pen: Pen,
): ShowCardAction {
  const { style, ...rest } = button;
  return {
    type: 'Action.ShowCard',
    title: rest.title,
    ...(style ? { style } : {}),
    card: {
      type: 'AdaptiveCard',
      body: [
        ...linesOf(title, { weight: 'Bolder' }, pen.mentions),
        ...linesOf(text, {}, pen.mentions),
        { type: 'ActionSet', actions: [{ ...button, title: words(yes, limits.button) }] },
      ],
    },
  };
}

function chosen(button: ExecuteAction, title: string, pen: Pen): ShowCardAction {
  return {
    type: 'Action.ShowCard',
    title,
    card: {
      type: 'AdaptiveCard',
      body: [
        {
          type: 'Input.ChoiceSet',
          id: pen.choiceId(),
          label: title,
          style: 'filtered',
          choices: [],
          'choices.data': { type: 'Data.Query', dataset: datasetOf('people', null) },
          isRequired: true,
          errorMessage: wordsIn(pen.language).forms.inCard.missing,
        },
        { type: 'ActionSet', actions: [button] },
      ],
    },
  };
}
