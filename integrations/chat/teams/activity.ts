import type { AdaptiveMessage } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import type { OutgoingActivity } from './connector.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** By whom a card asks to be drawn for them by itself, and the sealed key that it was sent under. */
export interface Seen {
  data: object;
  users: readonly string[];
}

/**
 * A card as a message. One that was sent under a key asks the bot to be drawn as soon as somebody sees it: so the bot learns where it stands,
 * also of one whose sending nobody answered.
 */
export function cardActivity({ summary, card }: AdaptiveMessage, seen: Seen | null = null): OutgoingActivity {
  const content = seen && seen.users.length > 0 ? { ...card, refresh: refreshOf(seen) } : card;
  return { type: 'message', summary, attachments: [{ contentType: adaptiveCardType, content }] };
}

/** The verb with which a card tells that it is seen. */
export const seenVerb = 'seen';

/** As many people's clients ask by themselves: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#refresh-mechanism */
const mostUsers = 60;

const refreshOf = ({ data, users }: Seen) => ({
  action: { type: 'Action.Execute', title: '–', verb: seenVerb, data },
  userIds: users.slice(0, mostUsers),
});
