import { describe, expect, it } from '@jest/globals';
import type { Approval } from '../../flows/approval.ts';
import type { ContractForm } from '../../flows/contract-form.ts';
import type { Happening } from '../../flows/event.ts';
import {
  approvedStanding,
  arrived,
  contractForm,
  contractOrganization,
  contractReached,
  contractStarted,
  contractTold,
  dropped,
  fileNamed,
  lookedAt,
  voteOf,
} from '../support/contracts.ts';
import { monday } from '../support/flows.ts';

const toTheVotes: readonly Happening[] = [contractStarted(), arrived('F0'), lookedAt(approvedStanding)];
// t1 is the document; the seats: lawyer anna, chief accountant mei, financial director elena, owner of transport petra.
const allApprove = [voteOf('t2', 'anna'), voteOf('t3', 'mei'), voteOf('t4', 'elena'), voteOf('t5', 'petra')];
const toTheLawyer = [...toTheVotes, ...allApprove];
const finalised: Happening = { type: 'finalised', task: 't6', by: 'anna', over: [] };
const toSigning = [...toTheLawyer, finalised, lookedAt(approvedStanding)];
const steps = ['copies printed', 'signed by the General Manager', 'stamped', 'handed over to the initiator'];
const signed: readonly Happening[] = [
  ...steps.map((step): Happening => ({ type: 'step done', task: 't7', by: 'tom', step, done: true })),
  { type: 'signed', task: 't7', by: 'tom' },
];
const toOriginals = [...toSigning, ...signed];
const archived: readonly Happening[] = [
  ...dropped('t8', 'signed.pdf'),
  { type: 'originals returned', task: 't8', by: 'jan' },
  { type: 'archived', files: ['sha of signed.pdf'] },
];
const toTheDocumentCheck = [...toOriginals, ...archived];
const checked: readonly Happening[] = [
  ...['signed by both sides', 'all pages are there'].map(
    (step): Happening => ({ type: 'step done', task: 't9', by: 'anna', step, done: true }),
  ),
  { type: 'documents correct', task: 't9', by: 'anna' },
];

describe('a contract approval', () => {
  it('goes from the form to the archived original', () => {
    const done = contractReached([...toTheDocumentCheck, ...checked]);
    expect(done).toMatchObject({ status: 'success', contract: { originals: { archived: [{ name: 'signed.pdf' }] } } });
    expect(done.visits.map(({ stage, subproduct }) => `${stage}: ${subproduct}`)).toEqual([
      'new approval: described, approvers known',
      'company check: company agreed to work',
      'standard contract: not needed',
      'approval: everyone has voted',
      "lawyer's final approval: final document",
      'signing: signed by us',
      'return of originals: originals archived',
      'document check: checked',
      'success: null',
    ]);
  });

  it('freezes who votes and why at its start', () => {
    expect(contractReached([contractStarted()]).contract?.route).toEqual([
      { role: 'lawyer', reasons: ['every contract'] },
      { role: 'chief accountant', reasons: ['every contract'] },
      { role: 'financial director', reasons: ['amount from €10,000'] },
      { role: 'owner of transport', reasons: ['product: transport'] },
    ]);
  });

  it('does not start with a product that nobody owns, or a currency without a rate', () => {
    const refusal = (part: Parameters<typeof contractStarted>[0]) => contractTold(null, contractStarted(part));
    expect(refusal({ products: ['orphan'] })).toEqual({
      ok: false,
      refusal: { type: 'no owner', products: ['orphan'] },
    });
    expect(refusal({ currency: 'XAU' })).toEqual({ ok: false, refusal: { type: 'no rate', currency: 'XAU' } });
  });

  it('waits for the document that the initiator brings, and votes on its SHA-256', () => {
    const waiting = contractReached([contractStarted(), lookedAt(approvedStanding)]);
    expect(waiting).toMatchObject({ stage: 'company check', tasks: [{ kind: 'revise', why: 'the start' }] });
    const voted = contractReached([...toTheVotes, voteOf('t2', 'anna')]);
    expect(voted.seats[0]?.votes).toMatchObject([{ by: 'anna', revision: 'sha of contract.pdf' }]);
  });
});

describe('the company check', () => {
  it('ends a contract with a company that is not valid, and the deal of a commercial initiator', () => {
    const nonValid = { name: 'Non-valid company', since: monday, reason: 'sanctions', by: 'a0' } as const;
    const started = { ...contractStarted(), attribute: nonValid } as Happening;
    const told = contractTold(contractReached([started, arrived('F0')]), lookedAt(nonValid));
    expect(told).toMatchObject({
      approval: { status: 'failure', reason: 'sanctions', contract: { company: { outcome: 'non-valid' } } },
    });
    expect(told.ok && told.effects.map(({ type }) => type)).toContain('fail deal');
  });

  it('waits for a company approval when there is none or it has expired, and goes on by its signal, once', () => {
    const expired = { ...approvedStanding, until: monday };
    const waiting = contractReached([contractStarted(), arrived('F0'), lookedAt(expired)]);
    expect(waiting).toMatchObject({ stage: 'company check', contract: { company: { outcome: 'waiting' } } });
    const joined: Happening = { type: 'company approval joined', approval: 'a1', number: 'CA-2026-0001' };
    const until = approvedStanding.until;
    const signal: Happening = { type: 'company decided', approval: 'a1', outcome: 'approved', reason: '', until };
    const events = [contractStarted(), arrived('F0'), lookedAt(null), joined, signal];
    expect(contractReached(events)).toMatchObject({
      stage: 'approval',
      contract: { company: { approval: { number: 'CA-2026-0001' }, outcome: 'approved', until } },
    });
    const message = { type: 'company approved' };
    expect(contractTold(contractReached(events.slice(0, -1)), signal)).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ type: 'say', message }),
        expect.objectContaining({ type: 'tell', to: 'jan', message }),
      ]),
    });
    expect(contractTold(contractReached(events), signal)).toMatchObject({ refusal: { type: 'nothing waits' } });
  });

  it('stays when the company approval is withdrawn, and its initiator may take it over', () => {
    const withdrawn: Happening = { type: 'company decided', approval: 'a1', outcome: 'withdrawn', reason: 'x' };
    const events = [contractStarted(), arrived('F0'), lookedAt(null), withdrawn];
    expect(contractReached(events)).toMatchObject({
      status: 'running',
      contract: { company: { outcome: 'withdrawn' } },
    });
    const named = contractTold(contractReached(events.slice(0, -1)), { ...withdrawn, withdrawnBy: 'luca' });
    const message = { type: 'company approval withdrawn', name: 'luca', reason: 'x' };
    expect(named.ok && named.effects).toMatchObject([
      { type: 'say', message },
      { type: 'tell', to: 'jan', message },
    ]);
    const again = contractTold(contractReached(events), { type: 'company approval wanted', by: 'jan' });
    expect(again).toMatchObject({ effects: [{ type: 'look at company' }] });
    expect(contractTold(contractReached(events), { type: 'company approval wanted', by: 'anna' })).toMatchObject({
      refusal: { type: 'only the initiator' },
    });
  });

  it('is kept however often it is asked for', () => {
    const { company, companyBefore } = contractReached(toSigning).contract ?? {};
    const approved = { approval: null, outcome: 'approved', until: approvedStanding.until };
    expect([companyBefore, company]).toMatchObject([[approved], approved]);
    expect(contractReached(toTheVotes).contract).not.toHaveProperty('companyBefore');
  });

  it('is made again before we sign', () => {
    expect(contractReached([...toTheLawyer, finalised])).toMatchObject({
      stage: 'signing',
      contract: { company: { outcome: 'asked' } },
    });
    expect(contractReached([...toTheLawyer, finalised, lookedAt(null)])).toMatchObject({
      stage: 'signing',
      contract: { company: { outcome: 'waiting' } },
    });
  });
});

describe('the votes on a contract', () => {
  it('are asked for all at once, and a rejection stops nobody', () => {
    const rejected = contractReached([...toTheVotes, voteOf('t3', 'mei', 'reject')]);
    expect(rejected).toMatchObject({ stage: 'approval' });
    expect(rejected.tasks.filter(({ state }) => state.is === 'open').map(({ holder }) => holder)).toEqual([
      'anna',
      'elena',
      'petra',
    ]);
  });

  it('of one person with several roles are one task that names them all', () => {
    const products = { transport: { employee: 'elena', deputy: null } };
    const { tasks } = contractReached(toTheVotes, contractOrganization({ products }));
    expect(tasks.filter(({ kind }) => kind === 'vote').map((task) => 'roles' in task && task.roles)).toContainEqual([
      'financial director',
      'owner of transport',
    ]);
  });

  it('leave out the initiator, whose deputy is asked', () => {
    const { tasks } = contractReached([contractStarted({}, 'elena'), arrived('F0'), lookedAt(approvedStanding)]);
    expect(tasks.find((task) => task.kind === 'vote' && task.roles.includes('financial director'))?.holder).toBe(
      'david',
    );
  });
});

describe("the lawyer's final approval", () => {
  const withRejection = [
    ...toTheVotes,
    voteOf('t2', 'anna'),
    voteOf('t3', 'mei', 'reject', 'no budget'),
    ...allApprove.slice(2),
  ];

  it('needs a reason for each rejection that stands, which those people are told', () => {
    const there = contractReached(withRejection);
    expect(contractTold(there, finalised)).toEqual({
      ok: false,
      refusal: { type: 'reasons missing', roles: ['chief accountant'] },
    });
    const over = [{ role: 'chief accountant', reason: 'the budget was raised' }] as const;
    const told = contractTold(there, { type: 'finalised', task: 't6', by: 'anna', over });
    expect(told).toMatchObject({ ok: true, approval: { stage: 'signing' } });
    expect(told.ok && told.effects).toContainEqual(
      expect.objectContaining({ type: 'tell', to: 'mei', message: expect.objectContaining({ type: 'overruled' }) }),
    );
    expect(told.ok && told.effects).toContainEqual(
      expect.objectContaining({
        type: 'say',
        message: expect.objectContaining({ type: 'finalised', over: 1, reasons: over }),
      }),
    );
  });

  it('cannot go over a role with a veto', () => {
    const organization = contractOrganization({ vetoes: ['chief accountant'] });
    const over = [{ role: 'chief accountant', reason: 'all the same' }] as const;
    const there = contractReached(withRejection, organization);
    expect(contractTold(there, { type: 'finalised', task: 't6', by: 'anna', over }, organization)).toMatchObject({
      refusal: { type: 'veto', roles: ['chief accountant'] },
    });
  });

  const returned = (again: 'all' | 'rejected or remarked'): Happening => ({
    type: 'returned for revision',
    task: 't6',
    by: 'anna',
    reason: 'clause 7',
    again,
  });

  it('returns it: on the new revision only those vote who have not plainly approved', () => {
    const events = [...withRejection, returned('rejected or remarked'), ...dropped('t7', 'contract-2.pdf')];
    const round = contractReached([...events, { type: 'revised', task: 't7', by: 'jan', form: null }]);
    expect(round).toMatchObject({ stage: 'approval', contract: { revisions: [{ number: 1 }, { number: 2 }] } });
    expect(round.seats.filter(({ round: nth }) => nth === 2).map(({ role }) => role)).toEqual(['chief accountant']);
    expect(round.seats.filter(({ round: nth }) => nth === 1)).toHaveLength(4);
  });

  it('says who votes again on the new revision, and what has become of the route', () => {
    const said = (again: 'all' | 'rejected or remarked', form: ContractForm | null) => {
      const events = [...withRejection, returned(again), ...dropped('t7', 'contract-2.pdf')];
      const told = contractTold(contractReached(events), { type: 'revised', task: 't7', by: 'jan', form });
      return told.ok && told.effects.map((effect) => effect.type === 'say' && effect.message);
    };
    expect(said('all', null)).toContainEqual(
      expect.objectContaining({ type: 'revision stands', again: 'everyone', counterpartyFirst: false }),
    );
    expect(said('rejected or remarked', null)).toContainEqual(
      expect.objectContaining({ again: [{ name: 'mei', roles: ['chief accountant'] }] }),
    );
    expect(said('rejected or remarked', contractForm({ amount: 5_000 }))).toContainEqual(
      expect.objectContaining({
        again: 'everyone',
        terms: {
          before: expect.objectContaining({ amount: 12_000 }),
          after: expect.objectContaining({ amount: 5_000 }),
        },
        added: [],
        dropped: ['financial director'],
      }),
    );
  });

  it('has the last two revisions compared when it decides on the second', () => {
    const events = [...withRejection, returned('rejected or remarked'), ...dropped('t7', 'contract-2.pdf')];
    const round = contractReached([...events, { type: 'revised', task: 't7', by: 'jan', form: null }]);
    expect(contractTold(round, voteOf('t8', 'mei'))).toMatchObject({
      approval: { stage: "lawyer's final approval" },
      effects: expect.arrayContaining([
        expect.objectContaining({
          type: 'compare documents',
          before: fileNamed('contract.pdf'),
          after: fileNamed('contract-2.pdf'),
          as: 'revisions',
        }),
      ]),
    });
  });

  it('returns it with another amount: the route is computed anew, and all vote', () => {
    const events = [...withRejection, returned('rejected or remarked'), ...dropped('t7', 'contract-2.pdf')];
    const form = contractForm({ amount: 5_000 });
    const round = contractReached([...events, { type: 'revised', task: 't7', by: 'jan', form }]);
    expect(round.seats.filter(({ round: nth }) => nth === 2).map(({ role }) => role)).toEqual([
      'lawyer',
      'chief accountant',
      'owner of transport',
    ]);
  });

  it('rejects it for good', () => {
    const rejected: Happening = { type: 'rejected for good', task: 't6', by: 'anna', reason: 'too risky' };
    expect(contractReached([...toTheLawyer, rejected])).toMatchObject({ status: 'failure', reason: 'too risky' });
  });
});

describe('signing and originals', () => {
  it('is not signed while a step is open', () => {
    expect(contractTold(contractReached(toSigning), { type: 'signed', task: 't7', by: 'tom' })).toMatchObject({
      refusal: { type: 'steps open', steps },
    });
  });

  it('goes back to the lawyer when it was not signed', () => {
    const not: Happening = { type: 'not signed', task: 't7', by: 'tom', reason: 'the General Manager refused' };
    const back = contractReached([...toSigning, not]);
    expect(back).toMatchObject({ stage: "lawyer's final approval" });
    const why = { reason: 'the General Manager refused', by: 'tom' };
    expect(back.visits.at(-2)).toMatchObject({ stage: 'signing', subproduct: 'not signed', why });
    expect(back.tasks.at(-1)).toMatchObject({ kind: 'finalise', notSigned: 'the General Manager refused' });
    expect(contractReached(toTheLawyer).tasks.at(-1)).not.toHaveProperty('notSigned');
  });

  it('are compared with what was approved before they are checked, once', () => {
    const [before, after] = [fileNamed('contract.pdf'), fileNamed('signed.pdf')];
    const found = contractTold(
      contractReached(toOriginals.concat(archived.slice(0, -1))),
      archived.at(-1) as Happening,
    );
    expect(found).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({ type: 'compare documents', before, after, as: 'signed' }),
      ]),
    });
    const difference = { is: 'not compared', why: 'a scan' } as const;
    const compared = { type: 'documents compared', before: before.sha256, after: after.sha256, difference } as const;
    expect(contractReached([...toTheDocumentCheck, compared, compared]).contract?.comparisons).toEqual([
      { before: before.sha256, after: after.sha256, difference },
    ]);
  });

  it('does not end before the archive has shown the file, and the lawyer may attach it too', () => {
    const returned: Happening = { type: 'originals returned', task: 't8', by: 'anna' };
    expect(contractTold(contractReached(toOriginals), returned)).toMatchObject({
      refusal: { type: 'documents missing', fields: ['signed scan'] },
    });
    const sent = contractReached([...toOriginals, ...dropped('t8', 'signed.pdf', 'anna'), returned]);
    expect(sent).toMatchObject({ stage: 'return of originals' });
    const wrong = contractTold(sent, { type: 'archived', files: ['sha of another.pdf'] });
    expect(wrong).toMatchObject({ refusal: { type: 'nothing waits' } });
  });

  it('are asked for again on the morning after the courier should have brought them', () => {
    const noted: Happening = {
      type: 'originals noted',
      task: 't8',
      by: 'jan',
      ledger: { carrier: 'DHL', sentOn: '2026-11-24', expectedOn: '2026-12-03' },
    };
    const told = contractTold(contractReached(toOriginals), noted);
    const remindAt = Date.parse('2026-12-04T09:00:00Z');
    const task = told.ok ? told.approval.tasks.find(({ id }) => id === 't8') : undefined;
    expect(task?.control?.remindAt).toBe(remindAt);
  });

  it('puts a file into the field that it was given for, whatever its name says', () => {
    const offered = (field: string): Happening => ({
      type: 'file offered',
      task: 't8',
      by: 'jan',
      offer: 'F8',
      name: 'IMG 1.pdf',
      size: 100,
      field,
    });
    const waiting = contractReached(toOriginals);
    expect(contractTold(waiting, offered('charter'))).toMatchObject({ refusal: { type: 'no such field' } });
    const two = {
      ...waiting,
      tasks: waiting.tasks.map((task) => (task.id === 't8' ? { ...task, fields: ['signed scan', 'annex'] } : task)),
    } as Approval;
    const noted = contractTold(two, offered('annex'));
    if (!noted.ok) throw new Error('it was refused');
    expect(noted.approval.offers.at(-1)).toMatchObject({ field: 'annex', state: { is: 'offered' } });
    expect(contractTold(noted.approval, arrived('F8', 'IMG 1.pdf'))).toMatchObject({
      approval: { documents: [{ field: 'document' }, { field: 'annex', file: { name: 'IMG 1.pdf' } }] },
    });
  });

  it('keeps as originals only what came back, not the document under approval with the same bytes', () => {
    const events: readonly Happening[] = [
      ...toOriginals,
      { type: 'file offered', task: 't8', by: 'jan', offer: 'F8', name: 'signed apart.pdf', size: 100 },
      { type: 'file fetched', offer: 'F8', file: { ...fileNamed('contract.pdf'), name: 'signed apart.pdf' } },
      { type: 'originals returned', task: 't8', by: 'jan' },
      { type: 'archived', files: ['sha of contract.pdf'] },
    ];
    expect(contractReached(events).contract?.originals.archived).toMatchObject([{ name: 'signed apart.pdf' }]);
  });

  it('follow the envelope until the counterparty has signed', () => {
    const electronic = contractStarted({ signing: 'e-signature' });
    const steps = ['sent to the e-signature service', 'signed on our side'];
    const bySignature: readonly Happening[] = [
      ...[electronic, ...toSigning.slice(1)],
      ...steps.map((step): Happening => ({ type: 'step done', task: 't7', by: 'tom', step, done: true })),
      { type: 'signed', task: 't7', by: 'tom' },
    ];
    const noted = { type: 'envelope noted', task: 't8', by: 'jan', envelope: 'E-1', state: 'signed by both' } as const;
    expect(contractReached([...bySignature, noted]).contract?.envelope).toMatchObject({
      id: 'E-1',
      state: 'signed by both',
    });
  });

  it('take along that the envelope was signed, where it was only noted as sent', () => {
    const electronic = contractStarted({ signing: 'e-signature' });
    const sent = { type: 'envelope noted', task: 't7', by: 'tom', envelope: 'E-1', state: 'sent' } as const;
    const ticked = ['sent to the e-signature service', 'signed on our side'].map(
      (step): Happening => ({ type: 'step done', task: 't7', by: 'tom', step, done: true }),
    );
    const toSigned = [
      electronic,
      ...toSigning.slice(1),
      sent,
      ...ticked,
      { type: 'signed', task: 't7', by: 'tom' } as const,
    ];
    expect(contractReached(toSigned).contract?.envelope).toMatchObject({ id: 'E-1', state: 'signed by us', by: 'tom' });
    const returned: readonly Happening[] = [
      ...dropped('t8', 'signed.pdf'),
      { type: 'originals returned', task: 't8', by: 'jan' },
      { type: 'archived', files: ['sha of signed.pdf'] },
    ];
    const both = contractReached([...toSigned, ...returned, ...checked]).contract?.envelope;
    expect(both).toMatchObject({ id: 'E-1', state: 'signed by both', by: 'anna' });
    const declined = { ...sent, state: 'declined' } as const;
    const stays = contractReached([...toSigned.slice(0, -1), declined, { type: 'signed', task: 't7', by: 'tom' }]);
    expect(stays.contract?.envelope).toMatchObject({ state: 'declined' });
  });

  it('begin without the envelope of a signing that came to nothing', () => {
    const electronic = contractStarted({ signing: 'e-signature' });
    const sent = { type: 'envelope noted', task: 't7', by: 'tom', envelope: 'E-1', state: 'sent' } as const;
    const again: readonly Happening[] = [
      { type: 'not signed', task: 't7', by: 'tom', reason: 'the wrong file' },
      { ...finalised, task: 't8' },
      lookedAt(approvedStanding),
      ...['sent to the e-signature service', 'signed on our side'].map(
        (step): Happening => ({ type: 'step done', task: 't9', by: 'tom', step, done: true }),
      ),
      { type: 'signed', task: 't9', by: 'tom' },
    ];
    const signedAgain = contractReached([electronic, ...toSigning.slice(1), sent, ...again]);
    expect(signedAgain.contract?.envelope).toBeNull();
  });

  it('that never return are given up by the lawyer, or a scan is enough', () => {
    const missing: Happening = { type: 'originals missing', task: 't8', by: 'jan', reason: 'the courier lost it' };
    const judged = (decision: 'give up' | 'accept a scan'): Happening => ({
      type: 'originals judged',
      task: 't9',
      by: 'anna',
      decision,
      reason: 'so be it',
    });
    expect(contractReached([...toOriginals, missing, judged('give up')])).toMatchObject({ status: 'failure' });
    const givenUp = contractTold(contractReached([...toOriginals, missing]), judged('give up'));
    const toJan = givenUp.ok ? givenUp.effects.filter((effect) => effect.type === 'tell' && effect.to === 'jan') : [];
    expect(toJan).toMatchObject([{ message: { type: 'ended', how: 'failure', reason: 'so be it' } }]);
    expect(contractReached([...toOriginals, missing, judged('accept a scan')])).toMatchObject({
      contract: { originals: { paperOwed: true } },
    });
  });

  it('are no scan where it is signed electronically', () => {
    const signedElectronically: readonly Happening[] = [
      contractStarted({ signing: 'e-signature' }),
      ...toSigning.slice(1),
      ...['sent to the e-signature service', 'signed on our side'].map(
        (step): Happening => ({ type: 'step done', task: 't7', by: 'tom', step, done: true }),
      ),
      { type: 'signed', task: 't7', by: 'tom' },
      { type: 'originals missing', task: 't8', by: 'jan', reason: 'they do not answer' },
    ];
    const scan = {
      type: 'originals judged',
      task: 't9',
      by: 'anna',
      decision: 'accept a scan',
      reason: 'so be it',
    } as const;
    expect(contractTold(contractReached(signedElectronically), scan)).toMatchObject({
      refusal: { type: 'not on paper' },
    });
    expect(contractTold(contractReached(signedElectronically), { ...scan, decision: 'wait on' })).toMatchObject({
      ok: true,
    });
  });

  it('are sent back from the check with a remark', () => {
    const back: Happening = { type: 'documents sent back', task: 't9', by: 'anna', remark: 'page 3 is missing' };
    const again = contractReached([...toTheDocumentCheck, back]);
    expect(again).toMatchObject({ stage: 'return of originals' });
    const why = { reason: 'page 3 is missing', by: 'anna' };
    expect(again.visits.at(-2)).toMatchObject({ stage: 'document check', subproduct: 'sent back', why });
    expect(again.tasks.at(-1)).toMatchObject({ kind: 'return originals', remark: 'page 3 is missing' });
  });
});

describe('a standard contract', () => {
  const made: Happening = { type: 'document made', file: fileNamed('made.pdf'), source: fileNamed('made.docx') };
  const toTheCounterparty: readonly Happening[] = [
    contractStarted({ standard: true }),
    lookedAt(approvedStanding),
    made,
    { type: 'sent to the counterparty', exchange: 'x1' },
  ];

  it('whose mail comes back is with the initiator, and the lawyer hears of it; a second notification changes nothing', () => {
    const bounced: Happening = { type: 'mail bounced', exchange: 'x1', why: 'no such user' };
    const message = { type: 'mail bounced', email: 'laura@northwind.example', why: 'no such user' };
    expect(contractTold(contractReached(toTheCounterparty), bounced)).toMatchObject({
      approval: {
        tasks: [{ kind: 'pursue counterparty', holder: 'jan' }],
        contract: { exchanges: [{ nextAt: null }] },
      },
      effects: [
        { type: 'say', message },
        { type: 'tell', to: 'anna', message },
      ],
    });
    expect(contractTold(contractReached([...toTheCounterparty, bounced]), bounced)).toMatchObject({
      refusal: { type: 'nothing waits' },
    });
  });

  it('is made again once what the template asked for is filled in, and routed anew where that changes the route', () => {
    const notMade: Happening = { type: 'document not made', missing: ['validUntil'] };
    const waiting = [contractStarted({ standard: true, until: null }), lookedAt(approvedStanding), notMade];
    const filled = (part: Parameters<typeof contractForm>[0]): Happening => ({
      type: 'fields filled in',
      task: 't1',
      by: 'jan',
      form: contractForm({ standard: true, ...part }),
    });
    const told = contractTold(contractReached(waiting), filled({}));
    expect(told).toMatchObject({
      approval: { form: { until: '2027-12-31' }, tasks: [{ state: { is: 'done' } }] },
      effects: [{ message: { type: 'fields filled in', fields: ['validUntil'] } }, { type: 'make document' }],
    });
    const less = contractTold(contractReached(waiting), filled({ amount: 5_000 }));
    expect(less.ok && less.approval.contract?.route.map(({ role }) => role)).not.toContain('financial director');
    const other = contractForm({ standard: true }).company;
    expect(
      contractTold(contractReached(waiting), filled({ company: { ...other, taxId: '40003000009' } })),
    ).toMatchObject({ refusal: { type: 'another company' } });
    const withDocument = [contractStarted(), lookedAt(approvedStanding)];
    expect(contractTold(contractReached(withDocument), filled({}))).toMatchObject({
      refusal: { type: 'nothing waits' },
    });
  });

  it('whose mail came back needs another contact, not more time', () => {
    const bounced: Happening = { type: 'mail bounced', exchange: 'x1', why: 'no such user' };
    const back = contractReached([...toTheCounterparty, bounced]);
    expect(contractTold(back, { type: 'more time given', task: 't1', by: 'jan' })).toMatchObject({
      refusal: { type: 'mail came back', email: 'laura@northwind.example' },
    });
    const contact = { name: 'Laura Ozola', email: 'laura@northwind.example' };
    expect(contractTold(back, { type: 'another contact', task: 't1', by: 'jan', contact })).toMatchObject({
      approval: { contract: { exchanges: [{}, { contact, bounced: null }] } },
    });
  });

  it('whose mail comes back before it is known to have gone out is not reminded of', () => {
    const bounced: Happening = { type: 'mail bounced', exchange: 'x1', why: 'no such user' };
    const [sent, ...before] = [...toTheCounterparty].reverse();
    expect(contractReached([...before.reverse(), bounced, sent as Happening])).toMatchObject({
      contract: { exchanges: [{ bounced: 'no such user', nextAt: null }] },
    });
  });

  it('is made, sent, and goes on when the counterparty approves', () => {
    const approved: Happening = { type: 'counterparty approved', exchange: 'x1', name: 'Laura' };
    expect(contractReached([...toTheCounterparty, approved])).toMatchObject({
      stage: 'approval',
      contract: { exchanges: [{ revision: 1, answer: { is: 'approved', name: 'Laura' } }] },
    });
  });

  const clauses = [{ clause: '7.2', ours: '10 %', theirs: '5 %', agreed: '' }];
  const disagreed: Happening = { type: 'counterparty disagreed', exchange: 'x1', name: 'Laura', file: null, clauses };

  it('comes back with a protocol, is answered with a second revision, and is agreed', () => {
    const events: readonly Happening[] = [
      ...toTheCounterparty,
      disagreed,
      { type: 'protocol answered', task: 't1', by: 'jan', decision: 'new revision', reason: '7.2 is theirs' },
      ...dropped('t2', 'second.pdf'),
      { type: 'revised', task: 't2', by: 'jan', form: null },
      { type: 'sent to the counterparty', exchange: 'x2' },
      { type: 'counterparty approved', exchange: 'x2', name: 'Laura' },
    ];
    expect(contractReached(events)).toMatchObject({
      stage: 'approval',
      contract: { revisions: [{}, { file: { name: 'second.pdf' } }], exchanges: [{ answer: { is: 'protocol' } }, {}] },
    });
  });

  it('is routed anew where the protocol that is accepted changes what was agreed', () => {
    const accepted = (form?: ContractForm): Happening => ({
      type: 'protocol answered',
      task: 't1',
      by: 'anna',
      decision: 'accept',
      reason: 'fair',
      ...(form ? { form } : {}),
    });
    const events = [...toTheCounterparty, disagreed];
    const rolesAfter = (answer: Happening) => contractReached([...events, answer]).seats.map(({ role }) => role);
    expect(rolesAfter(accepted())).toContain('financial director');
    const cheaper = contractForm({ standard: true, amount: 5_000 });
    expect(rolesAfter(accepted(cheaper))).toEqual(['lawyer', 'chief accountant', 'owner of transport']);
    expect(contractTold(contractReached(events), accepted(cheaper))).toMatchObject({
      approval: { form: { amount: 5_000 }, contract: { termsChanges: [{ by: 'anna', before: { amount: 12_000 } }] } },
      effects: expect.arrayContaining([
        expect.objectContaining({
          type: 'say',
          message: expect.objectContaining({
            type: 'protocol answered',
            change: expect.objectContaining({ dropped: ['financial director'] }),
          }),
        }),
      ]),
    });
    const orphan = contractForm({ standard: true, products: ['orphan'] });
    expect(contractTold(contractReached(events), accepted(orphan))).toMatchObject({ refusal: { type: 'no owner' } });
  });

  it('keeps what is agreed on each clause, and that an accepted protocol stands as they worded it', () => {
    const answered = (decision: 'accept' | 'new revision', agreed?: readonly string[]): Happening => ({
      type: 'protocol answered',
      task: 't1',
      by: 'anna',
      decision,
      reason: 'fair',
      ...(agreed ? { agreed } : {}),
    });
    const clausesAfter = (answer: Happening) => {
      const [exchange] = contractReached([...toTheCounterparty, disagreed, answer]).contract?.exchanges ?? [];
      return exchange?.answer?.is === 'protocol' ? exchange.answer.clauses.map(({ agreed }) => agreed) : [];
    };
    expect(clausesAfter(answered('new revision', [' 7 % penalty ']))).toEqual(['7 % penalty']);
    expect(clausesAfter(answered('new revision', ['']))).toEqual(['']);
    expect(clausesAfter(answered('accept'))).toEqual(clauses.map(({ theirs }) => theirs));
    const long = answered('new revision', ['x'.repeat(2001)]);
    expect(contractTold(contractReached([...toTheCounterparty, disagreed]), long)).toMatchObject({
      refusal: { type: 'text too long' },
    });
  });

  it('answers once: a second answer, or one to what was taken back, changes nothing', () => {
    const late: Happening = { type: 'counterparty approved', exchange: 'x1', name: 'Laura' };
    expect(contractTold(contractReached([...toTheCounterparty, disagreed]), late)).toMatchObject({
      refusal: { type: 'answered already' },
    });
  });

  it('that is answered elsewhere has agreed, or has returned the file as a protocol, which the lawyer answers', () => {
    const bounced: Happening = { type: 'mail bounced', exchange: 'x1', why: 'no such mailbox' };
    const events = [...toTheCounterparty, bounced, ...dropped('t1', 'answer.pdf')];
    const recorded = { type: 'answer recorded', task: 't1', by: 'jan', name: 'Laura' } as const;
    expect(contractReached([...events, recorded])).toMatchObject({ stage: 'approval' });
    expect(contractReached([...events, { ...recorded, disagrees: true }])).toMatchObject({
      stage: 'standard contract',
      contract: {
        exchanges: [
          { answer: { is: 'protocol', name: 'Laura', file: { name: 'answer.pdf' }, clauses: [], recordedBy: 'jan' } },
        ],
      },
      tasks: [
        { kind: 'pursue counterparty', state: { is: 'done' } },
        { kind: 'answer protocol', holder: 'anna' },
      ],
    });
  });

  it('is reminded of, and after the last reminder the initiator is asked', () => {
    let approval = contractReached(toTheCounterparty);
    const reminders: string[] = [];
    for (let nth = 0; nth < 4 && approval.wakeAt !== null; nth += 1) {
      const decision = contractTold(approval, { type: 'time passed' }, contractOrganization(), approval.wakeAt);
      if (!decision.ok) throw new Error(decision.refusal.type);
      reminders.push(...decision.effects.map(({ type }) => type));
      approval = decision.approval;
    }
    expect(reminders.filter((type) => type === 'remind the counterparty')).toHaveLength(3);
    expect(approval).toMatchObject({
      contract: { exchanges: [{ nextAt: null }] },
      tasks: [{ kind: 'pursue counterparty', holder: 'jan' }],
    });
    const more = contractTold(approval, { type: 'more time given', task: 't1', by: 'jan' });
    const until = more.ok ? more.approval.contract?.exchanges.at(0)?.nextAt : null;
    expect(until).toEqual(expect.any(Number));
    expect(more).toMatchObject({
      approval: { tasks: [{ state: { is: 'done', by: 'jan' } }] },
      effects: [{ type: 'say', message: { type: 'more time given', name: 'jan', contact: 'Laura Ozola', until } }],
    });
  });
});
