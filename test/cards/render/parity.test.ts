import { describe, expect, it } from '@jest/globals';
import { checkBlocks } from '../../../sandbox/validation/blocks.ts';
import { createReport } from '../../../sandbox/validation/report.ts';
import { checkView } from '../../../sandbox/validation/view.ts';
import { buttonsIn, everyObject, faultsOf } from '../../support/adaptive-cards.ts';
import { everyCard, everyForm } from '../every-card.ts';
import { doneInSlack, doneInTeams, slack, teams } from './done-in.ts';

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
