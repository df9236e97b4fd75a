import { describe, expect, it } from '@jest/globals';
import { type Change, change } from '../../../sandbox/page/state/change.ts';
import { threadKey, type World } from '../../../sandbox/page/state/world.ts';
import { message, state } from './support.ts';

const THREAD = threadKey('C1', '10.1');

/** Jan's page with the channel and one of its threads open. */
const opened: Change[] = [
  { type: 'state loaded', state: state(), asked: 'UJAN' },
  { type: 'list asked for', key: 'C1' },
  { type: 'list loaded', key: 'C1', messages: [message('10.1'), message('20.1')] },
  { type: 'list asked for', key: THREAD },
  { type: 'list loaded', key: THREAD, messages: [message('10.1')] },
];

function worldAfter(...changes: Change[]): World {
  const world = [...opened, ...changes].reduce<World | undefined>(change, undefined);
  if (!world) throw new Error('there is no world yet');
  return world;
}

const times = (world: World, key: string) => world.lists[key]?.map((one) => one.ts);

describe('the page’s world', () => {
  it('begins with a person’s state, and knows nothing before', () => {
    expect(change(undefined, { type: 'message', message: message('1.1') })).toBeUndefined();
    expect(worldAfter().me.name).toBe('Jan Novak');
  });

  it('puts a new message at its place in time', () => {
    expect(times(worldAfter({ type: 'message', message: message('15.1') }), 'C1')).toEqual(['10.1', '15.1', '20.1']);
  });

  it('shows a reply in its thread, and in the channel only when it was sent there too', () => {
    const reply = message('30.1', { threadTs: '10.1' });
    const world = worldAfter({ type: 'message', message: reply });
    expect(times(world, THREAD)).toEqual(['10.1', '30.1']);
    expect(times(world, 'C1')).toEqual(['10.1', '20.1']);
    expect(times(worldAfter({ type: 'message', message: { ...reply, broadcast: true } }), 'C1')).toContain('30.1');
  });

  it('changes a message wherever it stands', () => {
    const world = worldAfter({ type: 'message changed', message: message('10.1', { text: 'new' }) });
    expect(world.lists.C1?.[0]?.text).toBe('new');
    expect(world.lists[THREAD]?.[0]?.text).toBe('new');
  });

  it('takes a deleted message out of every list', () => {
    const world = worldAfter({ type: 'message deleted', channel: 'C1', ts: '10.1' });
    expect(times(world, 'C1')).toEqual(['20.1']);
    expect(times(world, THREAD)).toEqual([]);
  });

  it('keeps a message that came while its list was on the way', () => {
    const world = worldAfter(
      { type: 'went stale' },
      { type: 'list asked for', key: 'C1' },
      { type: 'message', message: message('40.1') },
      { type: 'list loaded', key: 'C1', messages: [message('10.1'), message('20.1'), message('30.1')] },
    );
    expect(times(world, 'C1')).toEqual(['10.1', '20.1', '30.1', '40.1']);
  });

  it('knows what was changed and deleted while its list was on the way', () => {
    const world = worldAfter(
      { type: 'went stale' },
      { type: 'list asked for', key: THREAD },
      { type: 'message changed', message: message('10.1', { text: 'new' }) },
      { type: 'message deleted', channel: 'C1', ts: '30.1' },
      {
        type: 'list loaded',
        key: THREAD,
        messages: [message('10.1'), message('30.1', { threadTs: '10.1' }), message('35.1', { threadTs: '10.1' })],
      },
    );
    expect(times(world, THREAD)).toEqual(['10.1', '35.1']);
    expect(world.lists[THREAD]?.[0]?.text).toBe('new');
    expect(world.meanwhile).toEqual({});
  });

  it('reads everything again after the line was lost, and shows the old meanwhile', () => {
    const world = worldAfter({ type: 'went stale' });
    expect(world.fresh.size).toBe(0);
    expect(times(world, 'C1')).toEqual(['10.1', '20.1']);
  });

  it('forgets all messages at a reset and when another person acts', () => {
    expect(worldAfter({ type: 'reset' }).lists).toEqual({});
    const [jan, anna] = state().users;
    if (!jan || !anna) throw new Error('the state has its people');
    expect(worldAfter({ type: 'state loaded', state: state({ me: anna }), asked: anna.id }).lists).toEqual({});
    expect(times(worldAfter({ type: 'state loaded', state: state({ me: jan }), asked: jan.id }), 'C1')).toHaveLength(2);
  });

  it('shows notices until they are seen', () => {
    const two = worldAfter(
      { type: 'notice', text: 'one', tone: 'info' },
      { type: 'notice', text: 'two', tone: 'error' },
    );
    expect(two.notices.map((notice) => notice.text)).toEqual(['one', 'two']);
    expect(change(two, { type: 'notice seen', id: 1 })?.notices.map((notice) => notice.text)).toEqual(['two']);
  });
});
