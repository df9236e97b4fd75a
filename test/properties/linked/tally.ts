import type { Approval } from '../../../flows/approval.ts';
import type { Told } from '../support/telling.ts';
import type { World } from './world.ts';

const waiters = ({ waiters: all = [] }: Approval) => all.length;
const isCompany = ({ process }: Approval) => process === 'company';

/** What the link is about, of an approval as it ended: without it a run would prove little. */
const ends: Readonly<Record<string, (approval: Approval) => boolean>> = {
  'a contract starts an approval of its company': ({ id }) => id.includes('-company-'),
  'several contracts wait for one': (approval) => waiters(approval) > 1,
  'a success is waited for': (approval) => waiters(approval) > 0 && approval.status === 'success',
  'a failure is waited for': (approval) => waiters(approval) > 0 && approval.status === 'failure',
  'a withdrawn one is waited for': (approval) => waiters(approval) > 0 && approval.status === 'withdrawn',
  'nobody waits': (approval) => isCompany(approval) && waiters(approval) === 0,
  'a contract succeeds': (approval) => !isCompany(approval) && approval.status === 'success',
  'a contract is withdrawn while it waits': ({ status, contract }) =>
    status === 'withdrawn' && contract?.company?.outcome === 'waiting',
};

/** The same of an event that was told. */
const turns: Readonly<Record<string, (told: Told) => boolean>> = {
  'a contract is failed by its company': ({ event, after }) =>
    event.type === 'company decided' && after.status === 'failure',
  'a contract is failed by a card': ({ event, after }) =>
    event.type === 'company looked at' && after.status === 'failure',
  'who comes too late is told the end': ({ event, verdict }) =>
    event.type === 'company decided' && event.delivery.includes(' decided ') && verdict.ok,
  'a company is approved no more when it comes to signing': ({ event, before, after }) =>
    event.type === 'company looked at' &&
    before.visits.at(-1)?.stage === 'signing' &&
    after.contract?.company?.outcome === 'waiting',
  'a company is taken over': ({ event, verdict }) => event.type === 'company approval wanted' && verdict.ok,
  'an effect is carried out twice': ({ verdict }) => !verdict.ok && verdict.refusal.type === 'delivered before',
};

/** Counts what linked histories meet. */
export function createLinkedTally() {
  const counts = new Map<string, number>();
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    count(world: World): void {
      for (const approval of world.approvals()) {
        for (const [name, isMet] of Object.entries(ends)) if (isMet(approval)) add(name);
      }
      for (const told of [...world.played.values()].flatMap((one) => one.told)) {
        for (const [name, isMet] of Object.entries(turns)) if (isMet(told)) add(name);
      }
    },
    unseen: () => [...Object.keys(ends), ...Object.keys(turns)].filter((what) => !counts.has(what)),
    seen: () => Object.fromEntries(counts),
  };
}
