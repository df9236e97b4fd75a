import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import PizZip from 'pizzip';
import { z } from 'zod';
import { appPackage } from '../../../bot/teams/app-package.ts';
import { readText } from '../../../bot/teams/read-text.ts';

const url = z.url({ protocol: /^https$/ }).max(2048);
const scopes = z.array(z.enum(['personal', 'team', 'groupChat'])).min(1);

/** The rules of the published schema, https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams.schema.json, for what we use of it. */
const manifest = z.strictObject({
  $schema: z.literal('https://developer.microsoft.com/en-us/json-schemas/teams/v1.19/MicrosoftTeams.schema.json'),
  manifestVersion: z.literal('1.19'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/),
  developer: z.strictObject({
    name: z.string().max(32),
    websiteUrl: url,
    privacyUrl: url,
    termsOfUseUrl: url,
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4000) }),
  icons: z.strictObject({ color: z.literal('color.png'), outline: z.literal('outline.png') }),
  accentColor: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  defaultInstallScope: z.enum(['personal', 'team', 'groupChat', 'meetings', 'copilot']),
  defaultGroupCapability: z.strictObject({ team: z.literal('bot'), groupchat: z.literal('bot') }),
  bots: z
    .array(
      z.strictObject({
        botId: z.string(),
        scopes,
        supportsFiles: z.boolean(),
        isNotificationOnly: z.boolean(),
        commandLists: z
          .array(
            z.strictObject({
              scopes,
              commands: z
                .array(z.strictObject({ title: z.string().max(128), description: z.string().max(128) }))
                .max(10),
            }),
          )
          .max(3),
      }),
    )
    .max(1),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string().max(2048)).max(16),
});

const ours = () => manifest.parse(JSON.parse(readFileSync('bot/teams/manifest.json', 'utf8')));

describe('the app for Teams', () => {
  it('keeps to the rules of the manifest’s schema', () => {
    expect(ours().bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(ours().bots[0]?.supportsFiles).toBe(true);
  });

  it('suggests commands that the bot understands', () => {
    const titles = ours().bots[0]?.commandLists[0]?.commands.map(({ title }) => title) ?? [];
    const verbs = titles.map((text) => readText({ text, entities: [], recipient: null }));
    expect(verbs).toEqual(['company', 'contract', 'list', 'show', 'sheet', 'away', 'help']);
  });

  it('is packed with the bot’s own id and address, and icons of the right size', async () => {
    const appId = '8c5a6f0e-2d5b-4f6e-9a37-0d9e3c1b7a52';
    const zip = new PizZip(await appPackage({ appId, publicUrl: 'https://bot.aurora.example' }));
    const packed = manifest.parse(JSON.parse(zip.file('manifest.json')?.asText() ?? ''));
    expect(packed).toMatchObject({ id: appId, bots: [{ botId: appId }], validDomains: ['bot.aurora.example'] });
    for (const [name, side] of [
      ['color.png', 192],
      ['outline.png', 32],
    ] as const) {
      const png = zip.file(name)?.asNodeBuffer() ?? Buffer.alloc(24);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
    }
  });
});
