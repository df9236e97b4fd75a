import type { Write } from './write-all.ts';

/** Writes in one group, and how large they may be together, in characters: a command has room for 16 MB of BSON. */
const atMost = { writes: 500, size: 4_000_000 };
/** What a value takes beside the characters of its name and its text: its type, its length or its eight bytes of number. */
const besideText = 10;
/** While the database makes one group durable, the next is on its way. */
const groupsUnderWay = 2;

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
  let gathering = false;

  /** A second group goes when it is half as large as the first: many small ones would cost more than they save. */
  const mayGo = () =>
    queue.length > 0 && underWay.length < groupsUnderWay && queue.length * 2 >= Math.max(0, ...underWay);

  /** Those who were told in the same turn of the loop go together. */
  function gather(): void {
    if (gathering || !mayGo()) return;
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
