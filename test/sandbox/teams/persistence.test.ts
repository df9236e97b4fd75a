import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { clear } from '../../../sandbox/workspace/workspace.ts';
import { startTeams } from '../support/teams.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Teams with a folder', () => {
  it('is the same after the next start, and empty after a reset', async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const first = await startTeams({ data: folder, botUrl: 'http://127.0.0.1:9' });
    await first.teams.as('anna').install();
    await first.teams.as('anna').upload([{ name: 'a.pdf', bytes: Buffer.from('bytes') }], 'here');
    await first.sandbox.close();

    const { sandbox, teams } = await startTeams({ data: folder, botUrl: 'http://127.0.0.1:9' });
    const [message] = teams.as('anna').messages();
    expect(message).toMatchObject({ text: 'here', attachments: [{ name: 'a.pdf' }] });
    const [file] = teams.world.files.values();
    expect(teams.world.bytes.get(file?.id ?? '')?.toString()).toBe('bytes');
    expect(teams.installed()).toBe(true);
    clear(sandbox.workspace);
    expect(teams.as('anna').messages()).toEqual([]);
    expect(teams.installed()).toBe(false);
  });

  it('keeps the bot in a channel that goes by another id after the next start', async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const options = { data: folder, botUrl: 'http://127.0.0.1:9' };
    const first = await startTeams(options);
    await first.teams.joinTeam('anna');
    await first.sandbox.close();

    const approvals = '19:another@thread.tacv2';
    const { teams } = await startTeams({ ...options, teams: { approvals } });
    expect(teams.channel('Approvals')).toMatchObject({ id: approvals, botIn: true });
  });
});
