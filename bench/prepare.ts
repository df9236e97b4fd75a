import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Approval, ApprovalId } from '../flows/approval.ts';
import type { Happening, Started } from '../flows/event.ts';
import type { Organization, PersonId } from '../flows/facts.ts';
import { noStanding } from '../flows/standing.ts';
import { approvalModel } from '../models/approvals/approval-document.ts';
import { createApprovals } from '../models/approvals/approvals.ts';
import { loadOrganizations } from '../models/organization/organizations.ts';
import { createReferences } from '../models/people/references.ts';
import { contractAtVote } from './contracts.ts';
import { createStandIn } from './stand-in.ts';

/** An approval that waits for its first vote, and its cards in people's conversations, by person. */
export interface Prepared {
  id: ApprovalId;
  messages: ReadonlyMap<PersonId, string>;
}

/** The store as the bot has it, on the same database, and with it approvals that wait for their first vote. */
export async function createPreparation(connection: Connection, file: string) {
  const log = { info: () => undefined, error: () => undefined };
  const organizations = await loadOrganizations({ connection, file, now: Date.now, log });
  const organization = organizations.currentFacts();
  const references = await createReferences(connection, Object.values(organization.people));
  const approvals = await createApprovals({
    connection,
    now: Date.now,
    facts: () => organization,
    referenceOf: references.referenceOf,
    standingOf: async (company) => noStanding(company),
    committed: () => undefined,
    patience: 60_000,
  });
  const draw = await createStandIn(connection, organization);
  let companies = 0;
  let contracts = 0;

  return {
    organization,

    /**
     * Approvals at their cascade, everything before it carried out and drawn; answers with the messages that stand in people's
     * conversations too.
     */
    async approvals(count: number): Promise<Prepared[]> {
      const prepared: Prepared[] = [];
      const ids = Array.from({ length: count }, () => randomUUID() as string);
      let next = 0;
      await Promise.all(
        Array.from({ length: 32 }, async () => {
          for (let id = ids[next++]; id !== undefined; id = ids[next++]) {
            await toCascade(id);
            prepared.push({ id, messages: await draw(await get(id)) });
          }
        }),
      );
      await nothingLeftToDo();
      return prepared;
    },

    /** Contracts that wait for the votes of everyone concerned, everything before it carried out and drawn. */
    async contracts(count: number): Promise<Approval[]> {
      const prepared: Approval[] = [];
      while (prepared.length < count) {
        contracts += 1;
        const approval = await contractAtVote(approvals, contracts);
        await draw(approval);
        prepared.push(approval);
      }
      await nothingLeftToDo();
      return prepared;
    },

    get,
  };

  /** Without a thread each approval's effects would fail at once and be tried again, as they never do otherwise. */
  async function nothingLeftToDo(): Promise<void> {
    await approvalModel(connection).collection.updateMany(
      {},
      { $set: { undrawn: null, 'outbox.$[].state': 'confirmed', 'outbox.$[].nextAt': null } },
    );
  }

  async function get(id: ApprovalId): Promise<Approval> {
    const found = await approvals.get(id);
    if (!found) throw new Error(`${id} is not there`);
    return found;
  }

  async function toCascade(id: ApprovalId): Promise<void> {
    companies += 1;
    const { type: _type, number: _number, attribute: _attribute, ...start } = started(id, `9${companies}`);
    const begun = await approvals.start({
      process: 'company',
      ...start,
      delivery: `start ${id}`,
    });
    if (!begun.ok) throw new Error(begun.refusal.type);
    const told = await Promise.all(
      packageOf(begun.approval, organization).map((happening, index) =>
        approvals.tell(id, { ...happening, delivery: `${id} ${index}` }),
      ),
    );
    for (const one of told) if (!one.ok) throw new Error(one.refusal.type);
  }
}

const started = (id: ApprovalId, taxId: string): Started => ({
  type: 'started',
  id,
  number: '',
  by: 'jan',
  form: {
    name: 'Northwind Traders',
    country: 'LV',
    legalForm: 'company',
    taxId,
    registrationNumber: '',
    address: 'Brivibas iela 1, Riga, LV-1010',
    bank: 'LV80 BANK 0000 4351 9500 1',
    site: 'https://northwind.example',
    contactName: 'Ilze Ozola',
    contactEmail: 'ilze@northwind.example',
    purpose: 'Transport of chilled goods between Riga and Warsaw',
    deal: '',
  },
  confidential: false,
  reason: '',
  attribute: null,
});

/** From the start to the cascade: every document dropped and filed, the package sent, the service's answer. */
function packageOf({ id, tasks }: Approval, { requiredDocuments }: Organization): Exclude<Happening, Started>[] {
  const [task] = tasks;
  if (task?.kind !== 'attach') throw new Error('an approval begins with its documents');
  const sha256 = 'ab'.repeat(32);
  const documents = task.fields.length > 0 ? task.fields : (requiredDocuments[0]?.documents ?? []);
  return [
    ...documents.flatMap((field, index): Exclude<Happening, Started>[] => {
      const file = { id: `${id}-${index}`, name: `${field}.pdf`, size: 120_000, type: 'application/pdf', sha256 };
      return [
        { type: 'file offered', task: task.id, by: 'jan', offer: `F${index}${id}`, name: file.name, size: file.size },
        { type: 'file fetched', offer: `F${index}${id}`, file },
      ];
    }),
    { type: 'sent to the check', task: task.id, by: 'jan' },
    {
      type: 'check answered',
      request: `${id}-1`,
      answer: { score: 82, flags: [], documents: [], comment: '' },
      raw: { id: `${id}-raw`, name: 'answer.json', size: 300, type: 'application/json', sha256 },
    },
  ];
}
