import { asObject, asObjects, type JsonObject } from '../json.ts';
import type { Actor, FormValues } from '../page-client.ts';

/** Fills in the inputs of a form of which a value is known, by field name, and leaves the others as they are; `*` is for whatever must be filled in. */
export async function fillForm(
  actor: Actor,
  view: { id: string; blocks: JsonObject[] },
  known: Record<string, string>,
): Promise<FormValues> {
  const values: FormValues = {};
  for (const block of view.blocks) {
    const element = block.type === 'input' ? asObject(block.element) : undefined;
    if (!element) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const wanted =
      valueFor(known, blockId, actionId, String(asObject(block.label)?.text ?? '')) ??
      (block.optional ? undefined : known['*']);
    const entry =
      wanted === undefined ? undefined : await entered(actor, view.id, { blockId, actionId, element }, wanted);
    if (entry) values[blockId] = { [actionId]: { type: element.type, ...entry } };
  }
  return values;
}

/** How often something is searched for before it counts as not there. */
const searches = 4;

/** The field's value by its block id, its action id or a part of them, or by its label: "Tax id" is `taxId`. */
function valueFor(known: Record<string, string>, blockId: string, actionId: string, label: string): string | undefined {
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}]/gu, '');
  const parts = [blockId, actionId].flatMap((id) => [id, ...id.split(/[^\p{L}]+/u)]);
  const names = [...parts, label].map(bare).filter((name) => name !== '');
  return Object.entries(known).find(([field]) => names.includes(bare(field)))?.[1];
}

async function entered(
  actor: Actor,
  viewId: string,
  { blockId, actionId, element }: { blockId: string; actionId: string; element: JsonObject },
  wanted: string,
): Promise<JsonObject | undefined> {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons': {
      const options = [
        ...asObjects(element.options),
        ...asObjects(element.option_groups).flatMap((group) => asObjects(group.options)),
      ];
      const selected_option = fitting(options, wanted);
      return selected_option && { selected_option };
    }
    case 'external_select': {
      const selected_option = await found(wanted);
      return selected_option && { selected_option };
    }
    case 'multi_external_select': {
      const selected_options = await Promise.all(wanted.split('\n').map((one) => found(one)));
      return { selected_options: selected_options.filter((option) => option !== undefined) };
    }
    case 'datepicker':
      return { selected_date: wanted };
    case 'checkboxes':
    case 'multi_static_select': {
      const options = asObjects(element.options);
      const selected_options = wanted.split('\n').flatMap((one) => fitting(options, one) ?? []);
      return { selected_options };
    }
    default:
      return { value: wanted };
  }

  /** An app that is busy answers a search too late: it is asked again, as people do. */
  async function found(text: string, asked = 1): Promise<JsonObject | undefined> {
    const answer = await actor.options({ viewId }, blockId, actionId, text);
    const options = [
      ...asObjects(answer.options),
      ...asObjects(answer.option_groups).flatMap((group) => asObjects(group.options)),
    ];
    return fitting(options, text) ?? (asked < searches ? found(text, asked + 1) : undefined);
  }
}

function fitting(options: JsonObject[], wanted: string): JsonObject | undefined {
  const label = (option: JsonObject) => String(asObject(option.text)?.text ?? '');
  return (
    options.find((option) => option.value === wanted) ??
    options.find((option) => label(option).includes(wanted)) ??
    options.find((option) => String(option.value).includes(wanted))
  );
}
