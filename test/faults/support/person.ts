import { asObject, asObjects, type JsonObject } from '../../../sandbox/json.ts';
import { type Button, buttonThat } from '../../../sandbox/led/buttons.ts';
import { actAs } from '../../../sandbox/page-client.ts';
import { fillForm } from '../../../sandbox/seed/fill-form.ts';
import { elementsOf } from '../../../sandbox/workspace/block-ids.ts';
import { channelNamed } from '../../../sandbox/workspace/channels.ts';
import { inChannel } from '../../../sandbox/workspace/messages.ts';
import type { Message, View } from '../../../sandbox/workspace/model.ts';
import { modalsOf } from '../../../sandbox/workspace/views.ts';
import type { World } from './world.ts';

export type Person = ReturnType<typeof personIn>;

/** What cards and threads are about: they say this, and not that. */
export interface About {
  says: string;
  not?: string;
}

/** A person of the workspace who does what there is to do about one approval, as the page lets them. */
export function personIn({ sandbox, url }: World, handle: string, { says, not }: About) {
  const { workspace } = sandbox;
  const user = [...workspace.users.values()].find((one) => one.handle === handle);
  if (!user) throw new Error(`nobody is called ${handle}`);
  const actor = actAs(url, user.id);
  const approvals = channelNamed(workspace, 'approvals')?.id ?? '';
  const about = ({ text, blocks = [] }: Message) => {
    const words = `${text} ${JSON.stringify(blocks)}`;
    return words.includes(says) && !(not && words.includes(not));
  };

  const person = {
    ...actor,
    approvals,
    /** The head of its thread. */
    thread: (): Message | undefined =>
      inChannel(workspace, approvals).find((message) => message.user === workspace.app.botUser && about(message)),
    /** The newest card about it in the person's own messages that has the button. */
    offered(does: RegExp): { card: Message; button: Button } | undefined {
      const dm = [...workspace.channels.values()].find(
        ({ kind, members }) => kind === 'dm' && members.includes(user.id),
      );
      const cards = dm
        ? inChannel(workspace, dm.id).filter((message) => message.user !== user.id && about(message))
        : [];
      for (const card of cards.reverse()) {
        const button = buttonThat(does, card.blocks ?? []);
        if (button) return { card, button };
      }
      return undefined;
    },
    /** The modal on top. */
    modal: (): View | undefined => modalsOf(workspace, user.id).at(-1),
    /** What the bot said to this person alone. */
    whispers: (): string[] =>
      [...workspace.messages.values()]
        .flat()
        .filter(({ onlyFor }) => onlyFor === user.id)
        .map(({ text }) => text),
    /** Presses a button of a card in the own messages; false when there is none. */
    async press(does: RegExp): Promise<boolean> {
      const found = person.offered(does);
      if (!found) return false;
      const { card, button } = found;
      return (await actor.click(card, { block_id: button.blockId, action_id: button.actionId })).ok;
    },
    /** Chooses an entry of a card's menu; false when there is none. */
    async choose(card: Message | undefined, does: RegExp): Promise<boolean> {
      const found = card && entryThat(does, card.blocks ?? []);
      return found ? (await actor.click(card, found)).ok : false;
    },
    /** Closes the modals without sending anything; false when there is none. */
    async cancelled(): Promise<boolean> {
      const view = person.modal();
      return view ? (await actor.close(view.id, true)).ok : false;
    },
    /** Fills in the modal on top and sends it; closes one that asks for nothing. False when it was not taken. */
    async send(known: Record<string, string>): Promise<boolean> {
      const view = person.modal();
      if (!view) return false;
      const asks = (asObjects(view.content.blocks) as JsonObject[]).some(({ type }) => type === 'input');
      return asks ? person.submitted(known) : person.cancelled();
    },
    /** The same, of one that may ask for nothing and is sent all the same. */
    async submitted(known: Record<string, string>): Promise<boolean> {
      const view = person.modal();
      if (!view) return false;
      const blocks = asObjects(view.content.blocks) as JsonObject[];
      return (await actor.submit(view.id, await fillForm(actor, { id: view.id, blocks }, known))).ok;
    },
  };
  return person;
}

/** The choice of a menu's entry, as an action names it: looked for by what the entry says. */
function entryThat(does: RegExp, blocks: JsonObject[]): JsonObject | undefined {
  const menus = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  for (const { block, element } of menus) {
    const entry = asObjects(element.options).find(({ text }) => does.test(String(asObject(text)?.text)));
    const { type, action_id } = element;
    if (entry) return { block_id: block.block_id, action_id, type, selected_option: entry };
  }
  return undefined;
}
