import type { Connection } from 'mongoose';
import type { Happening, Started } from '../../flows/event.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { noStanding } from '../../flows/standing.ts';
import { type Approvals, createApprovals } from '../../models/approvals/approvals.ts';
import type { Start } from '../../models/approvals/start.ts';
import { answered, monday, organizationOf, startedBy, toTheCheck } from './flows.ts';

/** A store of approvals on a database, with a clock that stands still unless it is moved. */
export async function storeOn(
  connection: Connection,
  organization: Organization = organizationOf(),
  referenceOf = (person: PersonId) => `p_${person}`,
  standingOf = async (company: string) => noStanding(company),
) {
  const clock = { at: monday };
  const committed: string[] = [];
  const approvals = await createApprovals({
    connection,
    now: () => clock.at,
    facts: () => organization,
    referenceOf,
    standingOf,
    committed: (id) => committed.push(id),
    patience: 20_000,
  });
  return { approvals, clock, committed };
}

/** A start as a door tells it. */
export function startOf(id: string, taxId: string, by = 'jan'): Omit<Start, 'at'> {
  const { type: _type, number: _number, attribute: _attribute, ...started } = startedBy(by) as Started;
  return { ...started, process: 'company', id, form: { ...started.form, taxId }, delivery: `start ${id}` };
}

/** Tells what brings an approval from its start to the cascade. Throws when something is refused. */
export async function broughtToCascade(approvals: Approvals, id: string, taxId: string): Promise<void> {
  await broughtToTheCheck(approvals, id, taxId);
  await toldAll(approvals, id, [{ ...answered(82), request: `${id}-1` } as Happening]);
}

/** The same to the security check, which nobody has answered. */
export async function broughtToTheCheck(approvals: Approvals, id: string, taxId: string): Promise<void> {
  const start = await approvals.start(startOf(id, taxId));
  if (!start.ok) throw new Error(start.refusal.type);
  await toldAll(approvals, id, toTheCheck);
}

async function toldAll(approvals: Approvals, id: string, happenings: readonly Happening[]): Promise<void> {
  for (const happening of happenings) {
    if (happening.type === 'started') continue;
    const told = await approvals.tell(id, { ...happening, delivery: `${id} ${JSON.stringify(happening)}` });
    if (!told.ok) throw new Error(`${happening.type}: ${told.refusal.type}`);
  }
}
