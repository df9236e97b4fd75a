import type { Write } from './write-all.ts';

/** Writes in one group, and how large they may be together, in characters: a command has room for 16 MB of BSON. */
const atMost = { writes: 500, size: 4_000_000 };
/** What a value takes beside the characters of its name and its text: its type, its length or its eight bytes of number. */
const besideText = 10;
/** While the database makes one group durable, the next is on its way. */
const groupsUnderWay = 2;
/** What the busiest moment still counts after one more group. */
const fading = 0.95;
/** Fewer than these wait for the others of their turn: each command costs the database as much as another write. */
const fewest = 4;

interface Waiting extends Write {
  size: number;
  resolve: (won: boolean) => void;
  reject: (error: unknown) => void;
}

export type BulkWriter = ReturnType<typeof createBulkWriter>;

/** Groups conditional writes of different approvals. `writeAll` carries a group out and answers with the places of those who lost. */
export function createBulkWriter(writeAll: (writes: readonly Write[]) => Promise<ReadonlySet<number>>) {
  const queue: Waiting[] = [];
  /** The sizes of the groups on their way. */
  const underWay: number[] = [];
  /** About how many writes there lately were at once, waiting and on their way. */
  let busiest = 0;
  let gathering = false;

  /**
   * Of those who are there at once each group takes an even share, so that the database writes while the bot decides the others; a large
   * group and a small one would wait for each other by turns.
   */
  const share = () => Math.max(fewest, Math.ceil(busiest / groupsUnderWay));

  /** A second group goes when it is half as large as the first: many small ones would cost more than they save. */
  const mayGo = () =>
    queue.length > 0 && underWay.length < groupsUnderWay && queue.length * 2 >= Math.max(0, ...underWay);

  /** Those who were told in the same turn of the loop go together, unless they already are a group's share. */
  function gather(): void {
    if (!mayGo()) return;
    if (queue.length >= share()) {
      void send(group());
      return;
    }
    if (gathering) return;
    gathering = true;
    setImmediate(() => {
      gathering = false;
      if (mayGo()) void send(group());
    });
  }

  function group(): Waiting[] {
    let size = 0;
    const more = queue.findIndex((write, place) => {
      size += write.size;
      return place > 0 && (place >= atMost.writes || size > atMost.size);
    });
    return queue.splice(0, more < 0 ? queue.length : more);
  }

  async function send(writes: readonly Waiting[]): Promise<void> {
    underWay.push(writes.length);
    const atOnce = underWay.reduce((sum, size) => sum + size, queue.length);
    busiest = Math.max(busiest * fading, atOnce);
    try {
      const lost = await writeAll(writes);
      for (const [place, { resolve }] of writes.entries()) resolve(!lost.has(place));
    } catch (error) {
      for (const { reject } of writes) reject(error);
    }
    underWay.splice(underWay.indexOf(writes.length), 1);
    gather();
  }

  return {
    /** Answers whether the write won; false when another version was there. Rejects when it is not known. */
    write(write: Write): Promise<boolean> {
      return new Promise((resolve, reject) => {
        queue.push({ ...write, size: sizeOf(write.update), resolve, reject });
        gather();
      });
    },
  };
}

/** About how many characters a value has: making JSON of it to count them would take several times as long. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + besideText;
  if (typeof value !== 'object' || value === null) return besideText;
  let size = besideText;
  for (const [name, part] of Object.entries(value)) size += name.length + sizeOf(part);
  return size;
}
