import { type Activity, mention } from './activities.ts';

/**
 * What somebody wrote to the bot: without its own name, and others called as they are everywhere, `@Anna Petrova`. `approval` may stand before
 * a command, with a slash or without.
 */
export function readText({ text, entities, recipient }: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  let said = (text ?? '').replaceAll(/&nbsp;|\u00a0/g, ' ');
  for (const entity of entities ?? []) {
    const read = mention.safeParse(entity);
    if (read.success && read.data.mentioned.id === recipient?.id) said = said.replaceAll(read.data.text, ' ');
  }
  const named = said.replaceAll(/<at[^>]*>(.*?)<\/at>/g, '@$1');
  const plain = named.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim();
  return plain.replace(/^\/?(approval|согласование)(\s+|$)/iu, '').replace(/^\//, '');
}
