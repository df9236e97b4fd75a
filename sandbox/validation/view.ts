import type { JsonObject } from '../json.ts';
import { checkBlocks, hasInputs } from './blocks.ts';
import { checkFields, checkFlag, checkString } from './check.ts';
import { checkText } from './composition.ts';
import { LIMITS } from './limits.ts';
import { createReport } from './report.ts';

const MODAL = [
  'submit',
  'close',
  'private_metadata',
  'callback_id',
  'clear_on_close',
  'notify_on_close',
  'external_id',
  'submit_disabled',
];

/** What is wrong with a view, in Slack's words; an empty list when nothing is: https://docs.slack.dev/reference/views */
export function checkView(view: JsonObject, kind: 'modal' | 'home'): string[] {
  const report = createReport();
  const at = '/view';
  if (view.type !== kind) {
    report.add(`unsupported type: ${view.type}`, `${at}/type`);
    return report.messages;
  }
  if (kind === 'modal') checkFields(report, view, at, ['title', 'blocks'], MODAL);
  else checkFields(report, view, at, ['blocks'], ['private_metadata', 'callback_id', 'external_id']);
  checkText(report, view.title, `${at}/title`, LIMITS.viewTitle);
  checkText(report, view.submit, `${at}/submit`, LIMITS.viewTitle);
  checkText(report, view.close, `${at}/close`, LIMITS.viewTitle);
  checkString(report, view.private_metadata, `${at}/private_metadata`, LIMITS.privateMetadata, 0);
  checkString(report, view.callback_id, `${at}/callback_id`, LIMITS.callbackId, 0);
  checkString(report, view.external_id, `${at}/external_id`, LIMITS.externalId, 0);
  checkFlag(report, view.notify_on_close, `${at}/notify_on_close`);
  checkFlag(report, view.clear_on_close, `${at}/clear_on_close`);
  checkBlocks(report, view.blocks, `${at}/blocks`, kind);
  if (kind === 'modal' && hasInputs(view.blocks) && !view.submit) report.add('missing required field: submit', at);
  return report.messages;
}

/** Whether the view is larger than Slack takes. */
export function tooLarge(view: JsonObject): boolean {
  return Buffer.byteLength(JSON.stringify(view)) > LIMITS.viewBytes;
}
