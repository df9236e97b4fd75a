import { asObject, type JsonObject } from '../json.ts';
import { nameInPayload } from '../to-app/payloads.ts';
import { answerTo } from '../web-api/response-urls.ts';
import { post } from '../workspace/messages.ts';
import type { Channel, User } from '../workspace/model.ts';
import { SLACKBOT } from '../workspace/people.ts';
import { withMentions } from './mentions.ts';
import type { Outcome, Scene } from './scene.ts';

/** A slash command: https://docs.slack.dev/interactivity/implementing-slash-commands */
export async function command(
  scene: Scene,
  user: User,
  channel: Channel,
  line: string,
  threadTs?: string,
): Promise<Outcome> {
  const { workspace, triggers, responseUrls, deliveries } = scene;
  const [name = '', ...rest] = line.trim().split(/\s+/);
  const slackbotSays = (text: string) =>
    post(workspace, { channel: channel.id, user: SLACKBOT, text, onlyFor: user.id, ...(threadTs ? { threadTs } : {}) });
  if (!workspace.app.commands.some((known) => known.command === name)) {
    slackbotSays(
      `${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands. If you are trying to send a message and not run a command, try preceding the "/" with an empty space.`,
    );
    return { ok: true };
  }
  if (threadTs) {
    slackbotSays(`${name} is not supported in threads. Sorry!`);
    return { ok: true };
  }
  const target = { channel: channel.id, user: user.id };
  const body = {
    token: 'deprecated-use-signatures',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channel.id,
    channel_name: nameInPayload(channel),
    user_id: user.id,
    user_name: user.handle,
    command: name,
    text: withMentions(workspace, rest.join(' ')),
    api_app_id: workspace.app.id,
    is_enterprise_install: 'false',
    response_url: responseUrls.issue(target),
    trigger_id: triggers.issue({ user: user.id }),
  };
  const reply = await deliveries.ask({ kind: 'command', body });
  if (!reply.ok) {
    slackbotSays(
      `${name} failed with the error "${reply.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed'}"`,
    );
    return { ok: true };
  }
  const answer: JsonObject = asObject(reply.body) ?? { text: reply.body };
  if (answer.text || answer.blocks) answerTo(workspace, target, answer);
  return { ok: true };
}
