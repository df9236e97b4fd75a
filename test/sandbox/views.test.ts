import { describe, expect, it } from '@jest/globals';
import { person, slackClient, startSandbox } from './support/sandbox.ts';
import { triggerOf } from './support/trigger.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string) => ({ type: 'modal' as const, title: plain(title), blocks: [] });
const home = (text: string) => ({ type: 'home' as const, blocks: [{ type: 'section' as const, text: plain(text) }] });

describe('views', () => {
  it('open once by a trigger, and not after it has expired', async () => {
    let now = 1_700_000_000_000;
    const sandbox = await startSandbox({ now: () => now });
    const client = slackClient(sandbox);
    const trigger = triggerOf(sandbox, 'jan');
    await client.views.open({ trigger_id: trigger, view: modal('One') });
    await expect(client.views.open({ trigger_id: trigger, view: modal('Two') })).rejects.toThrow(
      'exchanged_trigger_id',
    );
    const old = triggerOf(sandbox, 'jan');
    now += 3001;
    await expect(client.views.open({ trigger_id: old, view: modal('Two') })).rejects.toThrow('expired_trigger_id');
    await expect(client.views.open({ trigger_id: 'made-up', view: modal('Two') })).rejects.toThrow(
      'invalid_trigger_id',
    );
    expect((await person(sandbox, 'jan').state()).views).toMatchObject([{ view: { title: { text: 'One' } } }]);
  });

  it('are updated only on the version that the app knows', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const { view } = await client.views.open({ trigger_id: triggerOf(sandbox, 'jan'), view: modal('One') });
    const known = { view_id: view?.id ?? '', hash: view?.hash ?? '' };
    await client.views.update({ ...known, view: modal('Two') });
    await expect(client.views.update({ ...known, view: modal('Three') })).rejects.toThrow('hash_conflict');
    await client.views.update({ view_id: known.view_id, view: modal('Three') });
    await expect(client.views.update({ view_id: 'V0NONE', view: modal('Four') })).rejects.toThrow('not_found');
  });

  it('are pushed at most three high', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const jan = person(sandbox, 'jan');
    const { view } = await client.views.open({ trigger_id: triggerOf(sandbox, 'jan'), view: modal('1') });
    const inside = () => sandbox.scene.triggers.issue({ user: jan.id, view: view?.id ?? '' });
    await client.views.push({ trigger_id: inside(), view: modal('2') });
    await client.views.push({ trigger_id: inside(), view: modal('3') });
    await expect(client.views.push({ trigger_id: inside(), view: modal('4') })).rejects.toThrow('push_limit_reached');
    expect((await jan.state()).views).toHaveLength(3);
  });

  it('of the Home tab are published for each person', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const jan = person(sandbox, 'jan');
    const first = await client.views.publish({ user_id: jan.id, view: home('one') });
    await client.views.publish({ user_id: jan.id, view: home('two'), hash: first.view?.hash ?? '' });
    await expect(
      client.views.publish({ user_id: jan.id, view: home('three'), hash: first.view?.hash ?? '' }),
    ).rejects.toThrow('hash_conflict');
    expect((await jan.state()).home?.view.blocks).toMatchObject([{ text: { text: 'two' } }]);
    expect((await person(sandbox, 'mei').state()).home).toBeNull();
  });
});
