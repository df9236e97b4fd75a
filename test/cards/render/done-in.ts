import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { buttonsIn, everyObject } from '../../support/adaptive-cards.ts';

export const slack = createBlockKit(() => null);
export const teams = createAdaptiveCards((person) => ({ id: `aad-${person}`, name: person }));

/** What can be done in Slack's blocks, each as one line. */
export function doneInSlack(blocks: unknown): string[] {
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

/** The same of a card in Teams. */
export function doneInTeams(card: unknown): string[] {
  return buttonsIn(card).flatMap(({ type, url, verb, data }) => {
    if (type === 'Action.OpenUrl') return [String(url)];
    const read = teams.readAction({ verb: String(verb), data });
    return read?.kind === 'action' ? [JSON.stringify({ does: read.does, with: sorted(read.with) })] : [];
  });
}

const sorted = (pointer: object) => Object.fromEntries(Object.entries(pointer).sort());
