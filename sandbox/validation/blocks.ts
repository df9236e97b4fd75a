import { asObject, asObjects, type JsonObject } from '../json.ts';
import { checkFields, checkFlag, checkList, checkObject, checkString } from './check.ts';
import { checkText } from './composition.ts';
import { checkElement } from './elements.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

export type Surface = 'message' | 'modal' | 'home';

type Check = (report: Report, block: JsonObject, pointer: string) => void;
interface Kind {
  surfaces: Surface[];
  required: string[];
  optional: string[];
  check?: Check;
}

const EVERYWHERE: Surface[] = ['message', 'modal', 'home'];

/** The blocks, where each may stand and which fields it has: https://docs.slack.dev/reference/block-kit/blocks */
const KINDS: Record<string, Kind> = {
  section: {
    surfaces: EVERYWHERE,
    required: [],
    optional: ['text', 'fields', 'accessory', 'expand'],
    check: checkSection,
  },
  header: {
    surfaces: EVERYWHERE,
    required: ['text'],
    optional: ['level'],
    check: (report, block, pointer) => checkText(report, block.text, `${pointer}/text`, LIMITS.headerText),
  },
  divider: { surfaces: EVERYWHERE, required: [], optional: [] },
  context: { surfaces: EVERYWHERE, required: ['elements'], optional: [], check: checkContext },
  actions: { surfaces: EVERYWHERE, required: ['elements'], optional: [], check: checkActions },
  input: {
    surfaces: EVERYWHERE,
    required: ['label', 'element'],
    optional: ['hint', 'optional', 'dispatch_action'],
    check: checkInput,
  },
  image: {
    surfaces: EVERYWHERE,
    required: ['alt_text'],
    optional: ['image_url', 'slack_file', 'title'],
    check: checkImage,
  },
  rich_text: {
    surfaces: EVERYWHERE,
    required: ['elements'],
    optional: [],
    check: (report, block, pointer) =>
      checkList(report, block.elements, `${pointer}/elements`, { least: 1, most: 1000 }, (element, at) => {
        const known = ['rich_text_section', 'rich_text_list', 'rich_text_preformatted', 'rich_text_quote'];
        if (!known.includes(String(element.type))) report.add(`unsupported type: ${element.type}`, `${at}/type`);
      }),
  },
  markdown: {
    surfaces: ['message'],
    required: ['text'],
    optional: [],
    check: (report, block, pointer) => checkString(report, block.text, `${pointer}/text`, LIMITS.markdownText),
  },
  file: { surfaces: ['message'], required: ['external_id', 'source'], optional: [] },
};

/** Checks all blocks of a message or a view. */
export function checkBlocks(report: Report, blocks: unknown, pointer: string, surface: Surface): void {
  const most = surface === 'message' ? LIMITS.messageBlocks : LIMITS.viewBlocks;
  const seen = new Set<unknown>();
  checkList(report, blocks, pointer, { least: surface === 'message' ? 1 : 0, most }, (block, at) => {
    const kind = KINDS[String(block.type)];
    if (!kind?.surfaces.includes(surface)) {
      report.add(`unsupported type: ${block.type}`, `${at}/type`);
      return;
    }
    checkFields(report, block, at, kind.required, ['block_id', ...kind.optional]);
    checkString(report, block.block_id, `${at}/block_id`, LIMITS.id);
    if (block.block_id !== undefined && seen.has(block.block_id))
      report.add(`\`block_id\` "${block.block_id}" already exists`, `${at}/block_id`);
    seen.add(block.block_id);
    kind.check?.(report, block, at);
  });
}

/** The characters of all texts in the blocks together. */
export function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  const object = asObject(value);
  if (!object) return 0;
  return Object.entries(object).reduce(
    (sum, [name, item]) => sum + (name === 'text' && typeof item === 'string' ? item.length : textLength(item)),
    0,
  );
}

function checkSection(report: Report, block: JsonObject, pointer: string): void {
  if (block.text === undefined && block.fields === undefined)
    report.add('must define either `text` or `fields`', pointer);
  checkText(report, block.text, `${pointer}/text`, LIMITS.sectionText, 'any');
  const bounds = { least: 1, most: LIMITS.sectionFields };
  checkList(report, block.fields, `${pointer}/fields`, bounds, (field, at) =>
    checkText(report, field, at, LIMITS.sectionField, 'any'),
  );
  checkFlag(report, block.expand, `${pointer}/expand`);
  checkObject(report, block.accessory, `${pointer}/accessory`, (element, at) =>
    element.type === 'image' ? checkImageElement(report, element, at) : checkElement(report, element, at, 'section'),
  );
}

function checkContext(report: Report, block: JsonObject, pointer: string): void {
  checkList(report, block.elements, `${pointer}/elements`, { least: 1, most: LIMITS.contextElements }, (element, at) =>
    element.type === 'image'
      ? checkImageElement(report, element, at)
      : checkText(report, element, at, LIMITS.contextText, 'any'),
  );
}

function checkActions(report: Report, block: JsonObject, pointer: string): void {
  const seen = new Set<unknown>();
  checkList(
    report,
    block.elements,
    `${pointer}/elements`,
    { least: 1, most: LIMITS.actionsElements },
    (element, at) => {
      checkElement(report, element, at, 'actions');
      if (element.action_id !== undefined && seen.has(element.action_id))
        report.add(`\`action_id\` "${element.action_id}" already exists`, `${at}/action_id`);
      seen.add(element.action_id);
    },
  );
}

function checkInput(report: Report, block: JsonObject, pointer: string): void {
  checkText(report, block.label, `${pointer}/label`, LIMITS.inputLabel);
  checkText(report, block.hint, `${pointer}/hint`, LIMITS.inputHint);
  checkFlag(report, block.optional, `${pointer}/optional`);
  checkFlag(report, block.dispatch_action, `${pointer}/dispatch_action`);
  checkObject(report, block.element, `${pointer}/element`, (element, at) => checkElement(report, element, at, 'input'));
}

function checkImage(report: Report, block: JsonObject, pointer: string): void {
  if ((block.image_url === undefined) === (block.slack_file === undefined))
    report.add('must provide either image_url or slack_file', pointer);
  checkString(report, block.image_url, `${pointer}/image_url`, LIMITS.imageUrl);
  checkString(report, block.alt_text, `${pointer}/alt_text`, LIMITS.altText, 0);
  checkText(report, block.title, `${pointer}/title`, LIMITS.imageTitle);
}

function checkImageElement(report: Report, element: JsonObject, pointer: string): void {
  checkFields(report, element, pointer, ['alt_text'], ['image_url', 'slack_file']);
  checkString(report, element.image_url, `${pointer}/image_url`, LIMITS.imageUrl);
  checkString(report, element.alt_text, `${pointer}/alt_text`, LIMITS.altText, 0);
}

/** Whether a modal with these blocks has something to submit. */
export function hasInputs(blocks: unknown): boolean {
  return asObjects(blocks).some((block) => block.type === 'input');
}
