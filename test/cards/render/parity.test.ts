import { describe, expect, it } from '@jest/globals';
import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { checkBlocks } from '../../../sandbox/validation/blocks.ts';
import { createReport } from '../../../sandbox/validation/report.ts';
import { checkView } from '../../../sandbox/validation/view.ts';
import { buttonsIn, everyObject, faultsOf } from '../../support/adaptive-cards.ts';
import { everyCard, everyForm } from '../every-card.ts';

const slack = createBlockKit(() => null);
const teams = createAdaptiveCards((person) => ({ id: `aad-${person}`, name: person }));

/** What can be done in Slack's blocks, each as one line. */
function doneInSlack(blocks: unknown): string[] {
  return everyObject(blocks).flatMap((element) => {
    const { action_id, value, options, url } = element;
    if (typeof url === 'string') return [url];
    if (typeof action_id !== 'string') return [];
    const menu = Array.isArray(options) ? options.map((option) => ({ value: String(option.value) })) : [];
    const used = action_id.startsWith('menu')
      ? menu.map((one) => ({ selected_option: one }))
      : [{ value: String(value) }];
    return used.flatMap((one) => {
      const read = slack.readAction({ action_id, block_id: 'b', ...one });
      return read ? [JSON.stringify({ does: read.does, with: sorted(read.with) })] : [];
    });
  });
}

function doneInTeams(card: unknown): string[] {
  return buttonsIn(card).flatMap(({ type, url, verb, data }) => {
    if (type === 'Action.OpenUrl') return [String(url)];
    const read = teams.readAction({ verb: String(verb), data });
    return read?.kind === 'action' ? [JSON.stringify({ does: read.does, with: sorted(read.with) })] : [];
  });
}

const sorted = (pointer: object) => Object.fromEntries(Object.entries(pointer).sort());

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  it.each(everyCard(language))('the same can be done in Slack and in Teams: %s', (_, card) => {
    const { blocks } = slack.message(card);
    const { summary, card: drawn } = teams.message(card, { language });
    expect(faultsOf(drawn)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(drawn))).toBeLessThan(25_000);
    expect(summary).not.toBe('');
    const report = createReport();
    checkBlocks(report, blocks, '/blocks', 'message');
    expect(report.messages).toEqual([]);
    expect(doneInTeams(drawn).sort()).toEqual(doneInSlack(blocks).sort());
  });

  it.each(everyForm(language))('the same is asked for in Slack and in Teams: %s', (_, form) => {
    const view = JSON.parse(JSON.stringify(slack.modal(form)));
    expect(checkView(view, 'modal')).toEqual([]);
    const { card } = teams.form(form, { id: 'f1', language });
    expect(faultsOf(card)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
    const fields = everyObject(card).flatMap(({ type, id }) => (/^Input\./.test(String(type)) ? [String(id)] : []));
    const asked = form.parts.flatMap((part) => (part.part === 'field' && part.field !== 'file' ? [part.name] : []));
    expect(fields.map((id) => id.replace(/^\w+:|~\d+$/g, ''))).toEqual(asked);
    const verbs = buttonsIn(card).map(({ verb }) => verb);
    const files = form.parts.some((part) => part.part === 'field' && part.field === 'file');
    expect(verbs.includes('form submit')).toBe(form.submit !== '' && !(files && asked.length === 0));
    expect(verbs.includes('upload page')).toBe(files);
    expect(verbs).toContain('form close');
  });
});
