import { asObject, asObjects, asString, type JsonObject } from '../json.ts';

export const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** The most bytes of a card: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format */
const MOST_BYTES = 28 * 1024;

const ELEMENTS = new Set([
  'AdaptiveCard',
  'TextBlock',
  'TextRun',
  'RichTextBlock',
  'Image',
  'ImageSet',
  'Media',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Table',
  'TableRow',
  'TableCell',
  'ActionSet',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
  'Data.Query',
]);

/** The fields of a card's parts under which more of its parts stand. */
const NESTED = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'images', 'selectAction'];

/** The parts of a card, itself first, from top to bottom, with those of the cards that it shows below a button. */
export function partsOf(card: JsonObject): JsonObject[] {
  return gather(card, [...NESTED, 'card']);
}

/** The parts of a card without those of the cards that it shows below a button. */
export function ownPartsOf(card: JsonObject): JsonObject[] {
  return gather(card, NESTED);
}

function gather(part: JsonObject, fields: readonly string[]): JsonObject[] {
  const inner = fields.flatMap((field) => {
    const value = part[field];
    return Array.isArray(value) ? asObjects(value) : [asObject(value)].filter((one) => one !== undefined);
  });
  return [part, ...inner.flatMap((one) => gather(one, fields))];
}

/** Why Teams does not take this card: too big, of a version or with a part that it does not know, an input without a name of its own. */
export function whyNotShown(card: JsonObject): { status: number; code: string; message: string } | null {
  const bad = (message: string) => ({ status: 400, code: 'BadSyntax', message });
  const bytes = Buffer.byteLength(JSON.stringify(card));
  if (bytes > MOST_BYTES)
    return {
      status: 413,
      code: 'MessageSizeTooBig',
      message: `The card has ${bytes} bytes, ${MOST_BYTES} are allowed`,
    };
  if (card.type !== 'AdaptiveCard') return bad('The card is no AdaptiveCard');
  const [, major, minor] = /^(\d+)\.(\d+)$/.exec(String(card.version)) ?? [];
  if (major !== '1' || Number(minor) > 5)
    return bad(`Version ${String(card.version)} of Adaptive Cards is not supported`);
  const names = new Set<string>();
  for (const part of partsOf(card)) {
    const type = asString(part.type) ?? '';
    if (type !== '' && !ELEMENTS.has(type)) return bad(`The card has an unknown part: ${type}`);
    if (!type.startsWith('Input.')) continue;
    const id = asString(part.id) ?? '';
    if (id === '') return bad('An input of the card has no id');
    if (names.has(id)) return bad(`Two inputs of the card have the id ${id}`);
    names.add(id);
  }
  return null;
}

/** The Adaptive Cards of a message. */
export function cardsIn(attachments: readonly JsonObject[]): JsonObject[] {
  return attachments
    .filter(({ contentType }) => contentType === ADAPTIVE)
    .map(({ content }) => asObject(content))
    .filter((card) => card !== undefined);
}
