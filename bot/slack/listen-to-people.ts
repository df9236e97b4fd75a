import type { WebClient } from '@slack/web-api';
import { nothing } from '../people/answer.ts';
import { typedContractForm } from '../people/contract-form.ts';
import type { DoorDeps, Posts } from '../people/deps.ts';
import { within } from '../people/in-time.ts';
import { onAction, opensForm } from '../people/on-action.ts';
import { onCommand } from '../people/on-command.ts';
import { onField } from '../people/on-field.ts';
import { onForm } from '../people/on-form.ts';
import { onOptions } from '../people/on-options.ts';
import type { createWho } from '../people/who.ts';
import type { Answering, UsedBy } from './answering.ts';
import { actionDelivery, formDelivery } from './delivery.ts';
import type { Dispatch } from './dispatch.ts';
import type { SlackDoorDrawing } from './drawing.ts';
import { onShortcut, shortcuts } from './on-shortcut.ts';
import { blockActions, blockSuggestion, command, shortcut, type ViewPayload, viewSubmission } from './payloads.ts';
import { publishHome } from './publish-home.ts';

/** The slash command, as `manifest.json` names it. */
export const slashCommand = '/approval';

interface Deps extends DoorDeps {
  client: WebClient;
  who: ReturnType<typeof createWho>;
  drawing: SlackDoorDrawing;
  posts: Pick<Posts, 'drawAnew'>;
}

/** Commands that open a form. */
const opensAtOnce =
  /^\s*(company|компания|контрагент|contract|договор|(away|отсутствую|отсутствует|отпуск)\s*(<@[^>]+>)?\s*$)/iu;

/** People are named by their ids, so the rest comes escaped. */
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** In ms; Slack waits 3 s. */
const searchedWithin = 2_000;

type Team = { id: string } | null | undefined;

/** The workspace of whoever used something: their own, which in a shared channel is not the channel's. */
const tenantOf = (team: Team, user: { team_id?: string | undefined }) => user.team_id ?? team?.id ?? '';

const asView = (view: ViewPayload | undefined) =>
  view ? { ...view, hash: view.hash ?? null, modal: view.type === 'modal' } : null;

/** Commands, shortcuts, clicks and forms. */
export function listenToPeople(dispatch: Dispatch, answering: Answering, deps: Deps): void {
  const homeChanged = ({ tenant, user }: UsedBy) => void publishHome(tenant, user, deps).catch(deps.failed);

  dispatch.command(slashCommand, async ({ body, ack }) => {
    const { team_id: tenant, user_id: user, channel_id: channel, trigger_id, response_url, text } = command.parse(body);
    const used: UsedBy = {
      kind: 'command',
      tenant,
      user,
      trigger: trigger_id,
      posted: null,
      view: null,
      opensForm: opensAtOnce.test(text),
      reply: { responseUrl: response_url ?? null, channel, thread: null, user },
    };
    await ack(await answering(used, (reader) => onCommand(unescaped(text), reader, deps)));
  });

  const onGlobalShortcut: Parameters<Dispatch['shortcut']>[1] = async ({ body, ack }) => {
    const { team, user, callback_id, trigger_id } = shortcut.parse(body);
    const used: UsedBy = {
      kind: 'shortcut',
      tenant: tenantOf(team, user),
      user: user.id,
      trigger: trigger_id,
      posted: null,
      view: null,
      opensForm: true,
      reply: { responseUrl: null, channel: null, thread: null, user: user.id },
    };
    await answering(used, (reader) => onShortcut(callback_id, reader, deps));
    await ack();
  };
  for (const callbackId of Object.values(shortcuts)) dispatch.shortcut(callbackId, onGlobalShortcut);

  dispatch.action(async ({ body, ack }) => {
    const { team, user, trigger_id, response_url, container, channel, message, view, actions } =
      blockActions.parse(body);
    const [action] = actions;
    const does = action && deps.drawing.readAction(action);
    const where = channel?.id ?? container?.channel_id ?? null;
    const ts = message?.ts ?? container?.message_ts ?? null;
    // The head of a thread stands in the channel as well: who clicked it there has perhaps no thread open in which they would see an answer.
    const inThread = message?.thread_ts ?? container?.thread_ts ?? null;
    const thread = inThread === ts ? null : inThread;
    const used: UsedBy = {
      kind: 'action',
      tenant: tenantOf(team, user),
      user: user.id,
      trigger: trigger_id,
      posted: where && ts ? { channel: where, message: ts } : null,
      view: asView(view),
      opensForm: does ? opensForm(does.does) : false,
      reply: { responseUrl: response_url ?? null, channel: where, thread, user: user.id },
    };
    if (action && does) {
      const container = where && ts ? `${where}/${ts}` : (view?.id ?? '');
      const delivery = actionDelivery({
        tenant: used.tenant,
        user: user.id,
        container,
        action: `${action.block_id}/${action.action_id}`,
        at: action.action_ts || trigger_id,
      });
      const form = view ? deps.drawing.readForm(view) : null;
      await answering(used, (reader) => onAction({ ...does, delivery, form }, reader, deps));
      // What is chosen in a menu stays so, and cannot be chosen again, e.g. when the form that it opened was closed.
      if (action.type === 'static_select' && used.posted) deps.posts.drawAnew(used.posted).catch(deps.failed);
      if (does.does === 'say back' || does.does === 'choose digest') homeChanged(used);
    } else if (action && view) {
      const sent = deps.drawing.readForm(view);
      const { name: field } = deps.drawing.readField(action);
      const chosen = action.selected_option?.value;
      if (sent) {
        await answering(used, async (reader) => {
          const anew = chosen ? await onField(sent, { field, chosen }, reader, deps) : null;
          if (anew) return anew;
          return sent.form === 'contract approval' ? typedContractForm(sent, field, reader, deps) : nothing;
        });
      }
    }
    // Links and fields that change nothing need no answer but this.
    await ack();
  });

  dispatch.view(async ({ body, ack }) => {
    const { team, user, trigger_id, view } = viewSubmission.parse(body);
    const sent = deps.drawing.readForm(view);
    if (!sent) return ack();
    const tenant = tenantOf(team, user);
    const used: UsedBy = {
      kind: 'form',
      tenant,
      user: user.id,
      trigger: trigger_id ?? null,
      posted: null,
      view: asView(view),
      opensForm: false,
      reply: { responseUrl: null, channel: null, thread: null, user: user.id },
    };
    const delivery = formDelivery({ tenant, user: user.id, view: view.id });
    const answer = await answering(used, (reader) => onForm({ ...sent, delivery }, reader, deps));
    if (sent.form === 'away') homeChanged(used);
    await ack(answer);
  });
}

/** Searches while somebody types: strangers are offered nothing. */
export function listenToSearches(
  dispatch: Dispatch,
  who: ReturnType<typeof createWho>,
  deps: Omit<Deps, 'who' | 'posts'>,
): void {
  dispatch.options(async ({ body, ack }) => {
    const { team, user, value: text, view, ...element } = blockSuggestion.parse(body);
    const { search } = deps.drawing.readField(element);
    const asker = await who(tenantOf(team, user), user.id);
    const company = (view && deps.drawing.readForm(view)?.about.company) ?? '';
    const found =
      asker.known && search ? onOptions({ search, text, company }, asker.reader, deps) : Promise.resolve([]);
    // Better nothing in time, and the next letter asks again, than an error in the field.
    const done = await within(searchedWithin, found);
    if (!done.settled) found.catch(deps.failed);
    await ack({ options: deps.drawing.options(done.settled ? done.value : []) });
  });
}
