import { asObject, type JsonObject } from '../json.ts';
import { LIMITS } from '../validation/limits.ts';
import { missingInputs, type StateValues } from './state-values.ts';

/** What Slack itself finds wrong with a form before the app sees it, by block id: empty required fields, no e-mail address, too short or long. */
export function invalidInputs(blocks: JsonObject[], values: StateValues): Record<string, string> {
  const errors = missingInputs(blocks, values);
  for (const block of blocks) {
    const element = block.type === 'input' ? asObject(block.element) : undefined;
    const blockId = String(block.block_id);
    const value = element && values[blockId]?.[String(element.action_id)]?.value;
    const problem = element && typeof value === 'string' ? problemWith(element, value) : undefined;
    if (problem) errors[blockId] = problem;
    const files = element && values[blockId]?.[String(element.action_id)]?.files;
    const most = Number(element?.max_files ?? LIMITS.fileInputFiles);
    if (Array.isArray(files) && files.length > most) errors[blockId] = `Please choose at most ${most} files.`;
  }
  return errors;
}

function problemWith(element: JsonObject, value: string): string | undefined {
  const { type, min_length: least, max_length: most } = element;
  if (typeof least === 'number' && value.length < least) return `Please enter at least ${least} characters.`;
  if (typeof most === 'number' && value.length > most) return `Please enter at most ${most} characters.`;
  if (type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(value)) return 'Please enter a valid email address.';
  if (type === 'url_text_input' && !URL.canParse(value)) return 'Please enter a valid URL.';
  if (type === 'number_input' && !/^-?\d+(\.\d+)?$/.test(value)) return 'Please enter a valid number.';
  return undefined;
}
