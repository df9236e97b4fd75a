import { z } from 'zod';
import { asObject, asObjects, asString, type JsonObject } from '../../json.ts';
import { cardsIn, partsOf, whyNotShown } from '../card-rules.ts';
import { findPerson } from '../find.ts';
import { type Answer, refused } from '../strike.ts';
import type { World } from '../world.ts';

const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
});

export interface Contents {
  text: string;
  summary?: string;
  textFormat?: string;
  attachments: JsonObject[];
  entities: JsonObject[];
}

/** What an activity of the bot's puts into a message; `typing` puts nothing. Or why Teams does not take it. */
export function readActivity(world: World, body: unknown): { contents: Contents | null } | { refusal: Answer } {
  const parsed = activitySchema.safeParse(body);
  if (!parsed.success) return { refusal: refused(400, 'BadSyntax', 'The activity cannot be read') };
  const { type, text, summary, textFormat, attachments, entities } = parsed.data;
  if (type === 'typing') return { contents: null };
  if (type !== 'message') return { refusal: refused(400, 'BadArgument', `Unknown activity type ${type}`) };
  const contents = { text: text ?? '', attachments: attachments ?? [], entities: entities ?? [] };
  if (contents.text === '' && contents.attachments.length === 0)
    return { refusal: refused(400, 'BadSyntax', 'The activity has neither text nor attachments') };
  for (const card of cardsIn(contents.attachments)) {
    const why = whyNotShown(card);
    if (why) return { refusal: refused(why.status, why.code, why.message) };
  }
  const stranger = wrongMention(world, contents);
  if (stranger) return { refusal: refused(400, 'BadArgument', stranger) };
  return { contents: { ...contents, ...(summary ? { summary } : {}), ...(textFormat ? { textFormat } : {}) } };
}

/** What is wrong with a mention: its text stands nowhere, or it names nobody. */
function wrongMention(world: World, { text, attachments, entities }: Contents): string | undefined {
  const places = [{ entities, text }];
  for (const card of cardsIn(attachments)) {
    const words = partsOf(card).flatMap((part) => [part.text, part.title, ...factsOf(part)]);
    places.push({ entities: asObjects(asObject(card.msteams)?.entities), text: words.join('\n') });
  }
  for (const place of places) {
    for (const entity of place.entities) {
      if (entity.type !== 'mention') continue;
      const said = asString(entity.text) ?? '';
      if (said === '' || !place.text.includes(said)) return `The mention ${said} does not stand in the text`;
      const id = asString(asObject(entity.mentioned)?.id) ?? '';
      if (id !== world.bot.id && !findPerson(world, id)) return `Invalid user identity in the mention ${said}`;
    }
  }
  return undefined;
}

function factsOf(part: JsonObject): unknown[] {
  return asObjects(part.facts).flatMap(({ title, value }) => [title, value]);
}
