import { createScreens } from '../../../../bot/people/screens.ts';
import type { Approval } from '../../../../flows/approval.ts';
import type { Organization } from '../../../../flows/facts.ts';
import type { CrmCompany } from '../../../../integrations/crm/crm.ts';
import { auroraContracts, type ContractSituation, contractSituation } from '../../../cards/contract-stories.ts';
import { at } from '../../../cards/stories.ts';
import { channel, person, until } from '../../../sandbox/support/sandbox.ts';
import { northwind, openDoor } from './door.ts';

/** Aurora's people with the addresses that they have in the sandbox's workspace. */
function withAddresses(organization: Organization): Organization {
  const people = Object.values(organization.people).map((one) => ({
    ...one,
    email: `${one.id}@aurora-logistics.example`,
  }));
  return { ...organization, people: Object.fromEntries(people.map((one) => [one.id, one])) };
}

type DoorWanted = NonNullable<Parameters<typeof openDoor>[0]>;

interface Wanted extends Pick<DoorWanted, 'told' | 'fetchFile' | 'linked' | 'missing'> {
  held?: (key: string) => boolean;
  company?: Partial<CrmCompany>;
  /** What is different in the situation. */
  changed?: (approval: Approval) => Approval;
}

/** A door behind which a contract stands in some situation, with the screens that people see. */
export async function contractDoor(
  name: ContractSituation,
  { held = () => false, company = {}, changed = (approval) => approval, ...wanted }: Wanted = {},
) {
  const organization = withAddresses(auroraContracts());
  const approval: Approval = changed(contractSituation(name));
  const door = await openDoor({
    ...wanted,
    company: { ...northwind, ...company },
    about: { approval, organization, screens: createScreens(() => at(20)), held },
  });
  const where = channel(door.sandbox, 'approvals');
  return {
    ...door,
    approval,
    /** Uses a button of a card, as Slack sends it. */
    async click(who: string, does: string, pointer: Record<string, string>) {
      const value = new URLSearchParams({ approval: approval.id, ...pointer }).toString();
      const button = { type: 'button', action_id: does, text: { type: 'plain_text', text: does }, value };
      await door.client.chat.postMessage({
        channel: where,
        text: `card ${does}`,
        blocks: [{ type: 'actions', block_id: 'b', elements: [button] }] as never,
      });
      const actor = person(door.sandbox, who);
      const found = (await actor.messages(where)).find(({ text }) => text === `card ${does}`);
      if (!found) throw new Error('the card is not there');
      return actor.click(found, { block_id: 'b', action_id: does });
    },
    view: (who: string) => until(async () => (await person(door.sandbox, who).state()).views.at(-1)),
    submit: (who: string, view: string, values: Record<string, Record<string, object>>) =>
      person(door.sandbox, who).submit(view, values as never),
    heard: async (who: string) =>
      (await person(door.sandbox, who).messages(where)).flatMap(({ ephemeral, text }) => (ephemeral ? [text] : [])),
  };
}

export const line = (value: string) => ({ line: { value } });
export const email = (value: string) => ({ email: { type: 'email_text_input', value } });
export const paragraph = (value: string) => ({ paragraph: { value } });
export const choice = (value: string) => ({
  choice: { type: 'static_select', selected_option: { value, text: { type: 'plain_text', text: value } } },
});
export const day = (value: string) => ({ day: { type: 'datepicker', selected_date: value } });
