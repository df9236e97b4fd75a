import type { Card } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import type { AdaptiveMessage, createAdaptiveCards, Refresh } from '../../cards/render/adaptive-card/adaptive-card.ts';
import type { Language } from '../../flows/facts.ts';
import type { OpenForms } from '../../models/open-forms/open-forms.ts';

export type TeamsDrawing = ReturnType<typeof createAdaptiveCards>;
export type Forms = OpenForms<Form>;

/** In Teams a command is a message like any other: a slash at its beginning would be Teams' own. */
export function drawnForTeams(
  drawing: Pick<TeamsDrawing, 'message'>,
  card: Card,
  language: Language,
  refresh: Refresh | null = null,
): AdaptiveMessage {
  return drawing.message(withoutSlash(card), { language, refresh });
}

const withoutSlash = (card: Card): Card =>
  JSON.parse(JSON.stringify(card), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/(^|[\s(«"“])\/approval(?= )/g, '$1approval') : value,
  ) as Card;
