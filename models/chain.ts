import { hash } from 'node:crypto';
import type { ApprovalEvent } from '../flows/event.ts';
import type { PersonId } from '../flows/facts.ts';

/** One event of an approval's history, linked to the one before by its hash. */
export interface HistoryEntry {
  /** 1 for the start; then without a gap. */
  seq: number;
  type: ApprovalEvent['type'];
  at: number;
  /** Hash of the delivery's id: the id itself names people. */
  delivery: string;
  /** The organization's snapshot it was decided by. */
  facts: string;
  /** The canonical text of the event, people as salted references. These bytes are what is hashed; nothing is ever made from them again to compare. */
  body: string;
  /** SHA-256 of `prev`, a line feed and `body`, lower-case hex. */
  hash: string;
  /** The hash of the entry before; 64 zeros for the first. */
  prev: string;
}

export const chainStart = '0'.repeat(64);

/** Fields of events in which a person of the organization stands. */
const peopleFields = ['by', 'to', 'withdrawnBy'] as const;

interface Link {
  seq: number;
  event: ApprovalEvent;
  facts: string;
  prev: string;
  referenceOf: (person: PersonId) => string;
}

/** Makes the next entry of a chain. */
export function linked({ seq, event, facts, prev, referenceOf }: Link): HistoryEntry {
  const { delivery: id, ...told } = event;
  const delivery = deliveryHash(id);
  const body = JSON.stringify({ seq, facts, delivery, event: peopleAs(told, referenceOf) });
  return {
    seq,
    type: event.type,
    at: event.at,
    delivery,
    facts,
    body,
    hash: hashOf(prev, body),
    prev,
  };
}

/** What is wrong with a chain; null when every entry follows from the one before and says what its body says. */
export function chainFault(history: readonly HistoryEntry[]): string | null {
  let prev = chainStart;
  for (const [index, entry] of history.entries()) {
    if (entry.seq !== index + 1) return `entry ${index + 1} has the number ${entry.seq}`;
    if (entry.prev !== prev) return `entry ${entry.seq} does not follow the one before it`;
    if (entry.hash !== hashOf(entry.prev, entry.body)) return `entry ${entry.seq} is not what was written`;
    prev = entry.hash;
  }
  return null;
}

/** The event as it was told, out of an entry's body. `personOf` turns references back into people; the delivery stays a hash. */
export function eventOf({ body, delivery }: HistoryEntry, personOf: (reference: string) => PersonId): ApprovalEvent {
  const { event } = JSON.parse(body) as { event: Omit<ApprovalEvent, 'delivery'> };
  return { ...peopleAs(event, personOf), delivery } as ApprovalEvent;
}

/** 132 bits of SHA-256: enough to tell deliveries apart, and no way back to the id. */
export const deliveryHash = (delivery: string): string => hash('sha256', delivery, 'base64url').slice(0, 22);

const hashOf = (prev: string, body: string): string => hash('sha256', `${prev}\n${body}`, 'hex');

function peopleAs<E extends object>(event: E, as: (person: string) => string): E {
  const people: Record<string, string> = {};
  for (const field of peopleFields) {
    const person = (event as Record<string, unknown>)[field];
    if (typeof person === 'string') people[field] = as(person);
  }
  return { ...event, ...people };
}
