import type { Action, Card, Part, Rich, Sign, Span, Tone } from '../card.ts';
import type { Field, Form } from '../form.ts';

const signs: Readonly<Record<Sign, string>> = {
  done: '✓',
  waiting: '…',
  'to come': '○',
  rejected: '✗',
  'not required': '–',
  attention: '!',
  question: '?',
};

const tones: Readonly<Record<Tone, string>> = { plain: '', good: '✓ ', warning: '! ', bad: '✗ ', quiet: '' };

/** A card as plain text, for mail, logs and tests: what a chat would show, without its looks. */
export function cardText(card: Card): string {
  return textOf(card.parts);
}

/** A form as plain text: its title, what it says, its fields with the values that stand in them, its buttons. */
export function formText(form: Form): string {
  const buttons = [form.submit, form.close].filter((label) => label !== '').map((label) => `[${label}]`);
  return `${form.title}\n${textOf(form.parts)}\n${buttons.join(' ')}`;
}

function textOf(parts: readonly (Part | Field)[]): string {
  return parts
    .filter((part) => part.part !== 'text' || part.only !== 'teams')
    .map((part) => (part.part === 'field' ? fieldText(part) : partText(part)))
    .join('\n');
}

function partText(part: Part): string {
  switch (part.part) {
    case 'title':
      return part.aside ? `${part.text}\n${richText(part.aside)}` : part.text;
    case 'text':
      return `${tones[part.tone ?? 'plain']}${richText(part.text)}${part.action ? `\n  ${actionText(part.action)}` : ''}`;
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'progress':
      return `${part.done}/${part.of}  ${part.label}`;
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${richText(value)}`).join('\n');
    case 'list':
      return part.items
        .map(
          ({ sign, text, aside, action }) =>
            `${signs[sign]} ${richText(text)}${aside ? `  (${aside})` : ''}${action ? `  ${actionText(action)}` : ''}`,
        )
        .join('\n');
    case 'divider':
      return '———';
    case 'files':
      return part.files.map(({ name }) => `📄 ${name}`).join('\n');
    case 'actions':
      return part.actions.map(actionText).join(' ');
  }
}

function richText(text: Rich): string {
  return typeof text === 'string' ? text : text.map(spanText).join('');
}

function spanText(span: Span): string {
  if ('person' in span) return span.name;
  if ('link' in span) return `${span.text} (${span.link})`;
  return span.text;
}

/** `[Approve*]` is the primary button, `[Reject!]` a destructive one. */
function actionText(action: Action): string {
  switch (action.action) {
    case 'button':
      return `[${action.label}${action.look === 'primary' ? '*' : action.look === 'danger' ? '!' : ''}]`;
    case 'menu':
      return `[⋯ ${action.items.map(({ label }) => label).join(' · ')}]`;
    case 'choose person':
      return `[${action.label} ▾]`;
    case 'link':
      return `[${action.label} ↗]`;
  }
}

function fieldText(field: Field): string {
  const mark = field.optional ? '' : ' *';
  return `${field.label}${mark}: ${valueText(field)}${field.hint ? `\n  ${field.hint}` : ''}`;
}

function valueText(field: Field): string {
  switch (field.field) {
    case 'line':
    case 'paragraph':
    case 'email':
    case 'day':
      return field.value || '____';
    case 'search':
      return field.value?.label ?? '🔍';
    case 'file':
      return '📎';
    case 'search several':
      return field.values.map(({ label }) => label).join(', ') || '🔍';
    case 'choice':
      return field.options.map(({ value, label }) => `${value === field.value ? '(●)' : '( )'} ${label}`).join('  ');
    case 'checks':
      return field.options
        .map(({ value, label }) => `${field.values?.includes(value) ? '[x]' : '[ ]'} ${label}`)
        .join('  ');
  }
}
