import { createBlockKit } from '../cards/render/block-kit/block-kit.ts';
import { taskCard } from '../cards/task-cards/task-card.ts';
import type { Approval, ApprovalId } from '../flows/approval.ts';
import type { Organization, PersonId } from '../flows/facts.ts';

/** A person's Slack user in the bench's workspace, and their conversation with the bot. */
export const userOf = (person: PersonId): string => `U0${person.toUpperCase()}`;
export const directWith = (person: PersonId): string => `D${userOf(person)}`;

export const team = 'T0BENCH';

const kit = createBlockKit(() => null);
let clicks = 0;

/**
 * Clicks on "Approve", as Slack sends them: with the whole message that was clicked, drawn from the approval as it stands. What
 * the bot says beside the card goes to `slackUrl`. `at` is the
 * message of each.
 */
export function approveClicks(
  approval: Approval,
  person: PersonId,
  organization: Organization,
  slackUrl: string,
  on: readonly { id: ApprovalId; message: string }[],
): string[] {
  const task = approval.tasks.find(({ state, holder }) => state.is === 'open' && holder === person);
  const reader = organization.people[person];
  if (!task || !reader) throw new Error(`${person} has nothing to decide`);
  const { language, timeZone } = reader;
  const message = kit.message(taskCard(approval, task, { person, language, timeZone, now: null, organization }));
  const block = message.blocks.find(({ type }) => type === 'actions');
  const payload = JSON.stringify({
    ...base('block_actions', person),
    container: { type: 'message', message_ts: '<message>', channel_id: directWith(person), is_ephemeral: false },
    trigger_id: '<trigger>',
    channel: { id: directWith(person), name: 'directmessage' },
    message: { ...sentBy, ts: '<message>', ...message },
    state: { values: {} },
    response_url: `${slackUrl}/actions/${team}/<trigger>`,
    actions: [
      {
        action_id: 'approve',
        block_id: block?.block_id ?? 'b1',
        text: { type: 'plain_text', text: 'Approve', emoji: false },
        value: `approval=${approval.id}&task=${task.id}&seen=0`,
        style: 'primary',
        type: 'button',
        action_ts: '<trigger>',
      },
    ],
  });
  return on.map(({ id, message: ts }) => {
    clicks += 1;
    const own = payload.replaceAll(approval.id, id).replaceAll('<message>', ts).replaceAll('<trigger>', `${clicks}.5`);
    return `payload=${encodeURIComponent(own)}`;
  });
}

/** The form in which a question is asked, sent so many times by turns of these people. */
export function questions(id: ApprovalId, people: readonly PersonId[], to: PersonId, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    clicks += 1;
    const person = people[index % people.length] ?? to;
    const view = {
      id: `V0${clicks}`,
      type: 'modal',
      hash: `${clicks}.abc`,
      callback_id: 'ask',
      private_metadata: JSON.stringify({ approval: id }),
      state: {
        values: {
          person: { 'search people': { type: 'external_select', selected_option: { value: to } } },
          text: { paragraph: { type: 'plain_text_input', value: `Is clause ${index + 1} settled?` } },
        },
      },
    };
    const payload = { ...base('view_submission', person), trigger_id: `${clicks}.5`, view };
    return `payload=${encodeURIComponent(JSON.stringify(payload))}`;
  });
}

const base = (type: string, person: PersonId) => ({
  type,
  user: { id: userOf(person), username: person, name: person, team_id: team },
  api_app_id: 'A0COUNTER',
  token: 'deprecated-use-signatures',
  team: { id: team, domain: 'aurora-logistics' },
  enterprise: null,
  is_enterprise_install: false,
});

const sentBy = { user: 'U0BOT', type: 'message', bot_id: 'B0BOT', app_id: 'A0COUNTER', team };
