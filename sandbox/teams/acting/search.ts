import { asObject, asObjects, asString } from '../../json.ts';
import { partsOf } from '../card-rules.ts';
import type { Message, Person } from '../model.ts';
import { invokeAt } from './execute.ts';
import type { Values } from './inputs.ts';
import { cardFor } from './look.ts';
import type { TeamsScene } from './scene.ts';

export interface Choice {
  title: string;
  value: string;
}

/** How many choices the client asks for at once. */
const AT_ONCE = 15;

/** A person types into an input whose choices the bot looks up. */
export async function search(
  scene: TeamsScene,
  person: Person,
  message: Message,
  asked: { dataset: string; text: string; values?: Values },
): Promise<Choice[]> {
  const { dataset, text, values } = asked;
  const card = cardFor(scene.world, message, person);
  const query = card && partsOf(card).find((part) => asObject(part['choices.data'])?.dataset === dataset);
  if (!query) throw new Error(`the card looks up nothing in ${dataset}`);
  const withInputs = asObject(query['choices.data'])?.associatedInputs === 'auto';
  const reply = await scene.deliveries.send(
    invokeAt(scene.world, person, message, 'application/search', {
      queryText: text,
      queryOptions: { skip: 0, top: AT_ONCE },
      dataset,
      ...(withInputs && values ? { data: values } : {}),
    }),
  );
  const body = reply.ok ? asObject(reply.body) : undefined;
  const found = asObject(body?.value);
  if (body?.type !== 'application/vnd.microsoft.search.searchResponse' || !found) return [];
  return asObjects(found.results)
    .map(({ title, value }) => ({ title: asString(title) ?? '', value: asString(value) ?? '' }))
    .filter(({ value }) => value !== '');
}
