import type { World } from '../world.ts';

/** When nothing is left to be carried out, a contract has its answer or waits for an approval that runs and knows of it. */
export function whoWaitsWillHear(world: World): string | null {
  for (const { number, contract } of world.running()) {
    const wait = contract?.company;
    if (!wait || wait.outcome === 'approved' || wait.outcome === 'withdrawn') continue;
    if (wait.outcome === 'asked' || !wait.approval) return `${number} asks, and nobody answers`;
    const awaited = world.approval(wait.approval.id);
    if (awaited.status !== 'running') return `${number} waits for what is ${awaited.status}`;
    if (!awaited.waiters?.some((waiter) => waiter.number === number))
      return `${awaited.number} has not heard of ${number}`;
  }
  return null;
}

/** When nothing is left to be carried out, no approval that runs names a contract that has ended. */
export function whoHasEndedWaitsNoMore(world: World): string | null {
  for (const { number, waiters = [] } of world.running()) {
    const gone = waiters.find(({ approval }) => world.approval(approval).status !== 'running');
    if (gone) return `${number} is said to be waited for by ${gone.number}`;
  }
  return null;
}

/** When nothing is left to be carried out, a card names the approval that runs, once its initiator has confirmed it. */
export function theCardNamesWhatRuns(world: World): string | null {
  for (const { company, process } of world.approvals()) {
    if (process !== 'company' || company === null) continue;
    const runs = world
      .running()
      .find(
        (one) => one.process === 'company' && one.company === company && one.visits.at(-1)?.stage !== 'new approval',
      )?.id;
    const named = world.standing(company).underApproval?.id;
    if (named !== runs) return `the card of ${company} names ${named}, and ${runs} runs`;
  }
  return null;
}
