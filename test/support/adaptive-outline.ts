import type { CardAction, Column, Element, Look } from '../../cards/render/adaptive-card/card-json.ts';

/** What an Adaptive Card shows, with its looks as words: `{Small subtle}`, columns by `│`, an input as `Label: value`. */
export const outline = (elements: readonly Element[]): string => elements.flatMap(linesOf).join('\n');

function linesOf(element: Element): string[] {
  const above = element.separator ? ['────────'] : [];
  return [...above, ...shownOf(element)];
}

function shownOf(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [`${looked(element)}${element.text}`];
    case 'RichTextBlock':
      return [element.inlines.map((run) => `${looked(run)}${run.text}${run.selectAction ? ' ↗' : ''}`).join('')];
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${title} = ${value}`);
    case 'Container':
      return element.items.flatMap(linesOf).map((line) => `▌ ${line}`);
    case 'ColumnSet':
      return [element.columns.map(columnOf).join(' │ ')];
    case 'ActionSet':
      return [element.actions.map(buttonOf).join(' ')];
    case 'Input.Text':
    case 'Input.Date':
      return [`${element.label}${element.isRequired ? ' (required)' : ''}: ${element.value || '____'}`];
    case 'Input.ChoiceSet': {
      const source = element['choices.data'] ? ` ? ${element['choices.data'].dataset}` : '';
      const chosen = element.value?.split(',') ?? [];
      const choices = element.choices.map(({ value, title }) => `${chosen.includes(value) ? '●' : '○'} ${title}`);
      return [`${element.label}${element.isRequired ? ' (required)' : ''}: ${choices.join('  ')}${source}`];
    }
  }
}

const columnOf = ({ items }: Column): string => items.flatMap(linesOf).join(' / ');

function looked({ size, weight, color, isSubtle }: Look): string {
  const words = [size, weight, color, isSubtle ? 'subtle' : undefined].filter((word) => word !== undefined);
  return words.length > 0 ? `{${words.join(' ')}}` : '';
}

function buttonOf(action: CardAction): string {
  const sign = 'style' in action ? { positive: '*', destructive: '!' }[action.style ?? 'positive'] : '';
  const title = `${action.title}${sign}${action.type === 'Action.OpenUrl' ? ' ↗' : ''}`;
  if (action.type === 'Action.ShowCard') return `[${title} ▾ ${action.card.body.flatMap(linesOf).join(' / ')}]`;
  return action.mode === 'secondary' ? `[⋯ ${title}]` : `[${title}]`;
}
