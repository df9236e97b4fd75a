import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { slashCommand } from '../../../bot/slack/listen-to-people.ts';
import { shortcuts } from '../../../bot/slack/on-shortcut.ts';

const root = join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

/** The bot scopes that each method needs in a private channel or a direct conversation, as its reference page says. */
const scopesOfMethods: Record<string, string[]> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.create': ['groups:write'],
  'conversations.history': ['groups:history', 'im:history'],
  'conversations.invite': ['groups:write'],
  'conversations.list': ['groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'users.list': ['users:read', 'users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

const scopesOfEvents: Record<string, string[]> = {
  app_home_opened: [],
  'message.groups': ['groups:history'],
  team_join: ['users:read'],
  user_change: ['users:read'],
};

const source = ['bot/slack', 'integrations/chat/slack']
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => readFileSync(join(root, folder, file), 'utf8')))
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort();

describe('manifest.json', () => {
  it('asks for the scopes that the code needs and for no others', () => {
    const methods = found(/\bclient\s*\.((?:auth|chat|conversations|files|users|views)\s*\.\w+)/g).map((name) =>
      name.replace(/\s/g, ''),
    );
    expect(methods).toEqual(Object.keys(scopesOfMethods));
    const events: string[] = manifest.settings.event_subscriptions.bot_events;
    const needed = [
      'commands',
      ...methods.flatMap((method) => scopesOfMethods[method] ?? []),
      ...events.flatMap((event) => scopesOfEvents[event] ?? [`unknown event ${event}`]),
    ];
    expect(manifest.oauth_config.scopes.bot).toEqual([...new Set(needed)].sort());
  });

  it('subscribes to the events that the code listens to', () => {
    const subscribed = manifest.settings.event_subscriptions.bot_events.map((event: string) => event.split('.')[0]);
    expect([...new Set(subscribed)].sort()).toEqual(found(/\.event\('(\w+)'/g));
  });

  it('names the commands and shortcuts that the code knows', () => {
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([slashCommand]);
    const ids = manifest.features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id);
    expect(ids).toEqual(Object.values(shortcuts));
  });

  it('sends everything to one address and keeps to Slack’s limits', () => {
    const { settings, features, display_information: shown } = manifest;
    const addresses = [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      settings.interactivity.message_menu_options_url,
      ...features.slash_commands.map(({ url }: { url: string }) => url),
    ];
    expect(new Set(addresses).size).toBe(1);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    for (const { name } of features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
    expect(settings.org_deploy_enabled).toBe(false);
  });
});
