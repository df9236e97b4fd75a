import { asObject, asObjects, type JsonObject } from '../../../sandbox/json.ts';
import type { KeptMail } from '../../../sandbox/mail/mail.ts';
import { elementsOf } from '../../../sandbox/workspace/block-ids.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';

/** A message as a person reads it: its words line by line, its buttons in brackets, its files by name. */
export function messageText(workspace: Workspace, message: Message): string {
  const blocks = message.blocks ?? [];
  const body =
    blocks.length > 0 ? blocks.map((block) => blockText(workspace, block)) : [shown(workspace, message.text)];
  return [...body, ...filesText(workspace, message)].filter((line) => line !== '').join('\n');
}

/** A mail as a person reads it. Its link is a secret of each run. */
export const mailText = ({ subject, text }: KeptMail): string =>
  [subject, ...text.replace(/https?:\/\/\S+/g, '(a private link)').split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The blocks of a form that are read and not filled in. */
export const formText = (workspace: Workspace, blocks: JsonObject[]): string =>
  blocks
    .map((block) => blockText(workspace, block))
    .filter((line) => line !== '')
    .join('\n');

/** A file that was taken out of a thread leaves no line, as a person who reads the thread is not shown it any more. */
function filesText(workspace: Workspace, { files = [] }: Message): string[] {
  return files.map((id) => {
    const file = workspace.files.get(id);
    return file && file.state !== 'deleted' ? `📄 ${file.name}` : '(a file that was deleted)';
  });
}

function blockText(workspace: Workspace, block: JsonObject): string {
  switch (block.type) {
    case 'header':
      return text(workspace, block.text);
    case 'section':
      return [text(workspace, block.text), ...elementsOf(block).map((element) => elementText(element))]
        .filter((part) => part !== '')
        .join('  ');
    case 'context':
      return asObjects(block.elements)
        .map((element) => shown(workspace, String(element.text)))
        .join(' ');
    case 'actions':
      return elementsOf(block)
        .map((element) => elementText(element))
        .join(' ');
    case 'divider':
      return '———';
    default:
      return '';
  }
}

function elementText(element: JsonObject): string {
  const label = (one: JsonObject) => String(asObject(one.text)?.text ?? '');
  const options = asObjects(element.options).map(label);
  return options.length > 0 ? `[ ⋯ ${options.join(' · ')} ]` : `[ ${label(element)} ]`;
}

const text = (workspace: Workspace, object: unknown): string => shown(workspace, String(asObject(object)?.text ?? ''));

/** Slack's mrkdwn without its signs: people by name, escapes undone, bold as plain words. */
function shown(workspace: Workspace, mrkdwn: string): string {
  return mrkdwn
    .replace(/<@([A-Z0-9]+)>/g, (_, id: string) => `@${workspace.users.get(id)?.name ?? id}`)
    .replace(/<[^|>]+\|([^>]+)>/g, '$1')
    .replace(/(?<!\u2060)\*(?!\u2060)/g, '')
    .replaceAll('\u2060', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
