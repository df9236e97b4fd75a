import { randomUUID } from 'node:crypto';
import type { Approval } from '../flows/approval.ts';
import type { Happening, Started } from '../flows/event.ts';
import type { Approvals } from '../models/approvals/approvals.ts';

const sha256 = 'cd'.repeat(32);
const day = 86_400_000;

/** On credit, long deferred, large, with clauses of its own and for outside the EU: as many vote as the demo company's rules can bring together. */
const form = (number: number) => ({
  entity: 'aurora',
  company: {
    name: 'Almaty Logistics',
    country: 'KZ',
    legalForm: 'company',
    taxId: '990140000007',
    registrationNumber: '',
    address: 'Abay Avenue 1, Almaty',
    bank: 'KZ86 125K ZT50 0410 0100',
    site: '',
    contactName: 'Aida Bekova',
    contactEmail: 'aida@almaty.example',
  },
  documentType: 'contract',
  changes: null,
  number: `B-${number}`,
  date: '2026-11-23',
  subject: 'Chilled and road transport, with clearance',
  amount: 240_000,
  currency: 'EUR',
  paymentTerms: 'deferred',
  prepayment: 0,
  deferral: 60,
  credit: true,
  until: '2027-12-31',
  autoRenewal: false,
  nonStandardClauses: 'Penalties are capped at 5 % of the freight.',
  standard: false,
  signing: 'paper',
  copies: 2,
  signatory: { name: 'Aida Bekova', position: 'Director', basis: 'the Charter' },
  deal: '',
  products: ['chilled transport', 'road transport', 'customs brokerage'],
});

/** A contract of which everyone concerned is asked to vote, all at once. Throws when a step is refused. */
export async function contractAtVote(approvals: Approvals, place: number): Promise<Approval> {
  const id = randomUUID();
  const begun = await approvals.start({
    process: 'contract',
    id,
    by: 'jan',
    form: form(place),
    confidential: false,
    reason: '',
    document: { offer: `F${id}`, name: 'contract.pdf', size: 120_000 },
    delivery: `start ${id}`,
  });
  if (!begun.ok) throw new Error(begun.refusal.type);
  const file = { id: `${id}-f`, name: 'contract.pdf', size: 120_000, type: 'application/pdf', sha256 };
  const attribute = { name: 'Approved', since: Date.now(), until: Date.now() + 180 * day, by: 'a0' } as const;
  const then: readonly Exclude<Happening, Started>[] = [
    { type: 'file fetched', offer: `F${id}`, file },
    { type: 'company looked at', attribute },
  ];
  let approval = begun.approval;
  for (const [index, happening] of then.entries()) {
    const told = await approvals.tell(id, { ...happening, delivery: `${id} ${index}` });
    if (!told.ok) throw new Error(`${happening.type}: ${told.refusal.type}`);
    approval = told.approval;
  }
  return approval;
}

/** Who is asked to vote on it now. */
export const votersOf = ({ tasks }: Approval): string[] =>
  tasks.flatMap(({ kind, state, holder }) => (kind === 'vote' && state.is === 'open' && holder ? [holder] : []));
