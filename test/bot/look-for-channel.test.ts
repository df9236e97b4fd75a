import { describe, expect, it } from '@jest/globals';
import { lookForChannel } from '../../bot/look-for-channel.ts';
import { until } from '../journeys/support/until.ts';

/** Looks for a channel that is there after so many looks. */
function looking(thereAfter: number, patience: number) {
  const failures: unknown[] = [];
  let looks = 0;
  const channelFor = async () => {
    looks += 1;
    if (looks <= thereAfter) throw new Error('not let in yet');
    return 'C1';
  };
  const end = lookForChannel({ chat: { channelFor }, patience, failed: (error) => void failures.push(error) });
  return { failures, looks: () => looks, end };
}

describe('the look for the channel of approvals', () => {
  it('says at once what stands in the way', async () => {
    const { failures, end } = looking(9, 0);
    await until('the word of it', () => failures.length === 1);
    end();
  });

  it('says nothing where somebody is given the time to let the bot in, and does so', async () => {
    const { failures, looks, end } = looking(1, 1);
    await until('the second look', () => looks() === 2);
    end();
    expect(failures).toEqual([]);
  });

  it('says it once where nobody has', async () => {
    const { failures, end } = looking(9, 1);
    await until('the word of it', () => failures.length > 0);
    end();
    expect(failures).toHaveLength(1);
  });
});
