import { describe, expect, it } from '@jest/globals';
import { createBulkWriter } from '../../../models/approvals/bulk-writer.ts';

const write = (id: number) => ({ id: String(id), version: 1, update: {} });

/** A database that answers when it is told to, and the sizes of the groups that came to it. */
function slowDatabase() {
  const sizes: number[] = [];
  const answers: (() => void)[] = [];
  const writer = createBulkWriter((writes) => {
    sizes.push(writes.length);
    return new Promise((resolve) => answers.push(() => resolve(new Set())));
  });
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  return {
    writer,
    sizes,
    turn,
    async answer(): Promise<void> {
      answers.shift()?.();
      await turn();
    },
  };
}

describe('writes of different approvals', () => {
  it('go together when they come in one turn', async () => {
    const { writer, sizes, turn } = slowDatabase();
    for (const id of [1, 2, 3]) void writer.write(write(id));
    expect(sizes).toEqual([]);
    await turn();
    expect(sizes).toEqual([3]);
  });

  it('go in two groups at a time, and the others wait', async () => {
    const { writer, sizes, turn, answer } = slowDatabase();
    for (let id = 0; id < 20; id += 1) void writer.write(write(id));
    await turn();
    expect(sizes).toEqual([4, 4]);
    await answer();
    expect(sizes).toEqual([4, 4, 12]);
  });

  it('are at most half of all in a group when as many come again and again, however they came first', async () => {
    const { writer, sizes, turn, answer } = slowDatabase();
    const again = async (id: number): Promise<void> => {
      await writer.write(write(id));
      // Its answer goes out, and the next click comes in.
      await turn();
      void again(id);
    };
    for (let id = 0; id < 5; id += 1) void again(id);
    await turn();
    for (let id = 5; id < 16; id += 1) void again(id);
    for (let groups = 0; groups < 50; groups += 1) {
      await answer();
      await turn();
    }
    expect(Math.max(...sizes.slice(-10))).toBeLessThanOrEqual(8);
  });

  it('tell each whether it won', async () => {
    const writer = createBulkWriter(
      async (writes) => new Set(writes.flatMap(({ id }, place) => (id === '2' ? [place] : []))),
    );
    expect(await Promise.all([1, 2, 3].map((id) => writer.write(write(id))))).toEqual([true, false, true]);
  });
});
