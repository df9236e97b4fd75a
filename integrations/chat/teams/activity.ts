import type { AdaptiveMessage } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import type { OutgoingActivity } from './connector.ts';

export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** A card as a message. */
export function cardActivity({ summary, card: content }: AdaptiveMessage): OutgoingActivity {
  return { type: 'message', summary, attachments: [{ contentType: adaptiveCardType, content }] };
}

/** The verb with which a card tells that it is seen. */
export const seenVerb = 'seen';
