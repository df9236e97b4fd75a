import type { Played, Told } from '../../support/telling.ts';
import type { World } from '../world.ts';
import { aContractMarksNoCompany, theCardSaysWhatTheLastEndSaid, whatIsLookedAtWasDecided } from './cards.ts';
import type { LinkInvariant } from './link-invariant.ts';
import { theCardNamesWhatRuns, whoHasEndedWaitsNoMore, whoWaitsWillHear } from './rest.ts';
import { onlyWhoWaitsStartsAnApproval, thereIsAReasonToStartAgain } from './starts.ts';
import {
  anEndIsToldToEachWaiter,
  oneApprovalRunsPerCompany,
  theCompanyStays,
  whoIsJoinedIsOfTheCompany,
} from './waiters.ts';
import {
  aNonValidCompanyFailsTheContract,
  aWithdrawnCompanyApprovalLeavesItsContracts,
  eachWaitEndsOnce,
  theInitiatorHearsOfTheCompany,
  whoGoesOnHasAnApprovedCompany,
} from './waits.ts';

const links: Readonly<Record<string, LinkInvariant>> = {
  'each wait ends once': eachWaitEndsOnce,
  'who goes on has an approved company': whoGoesOnHasAnApprovedCompany,
  'a company that is not valid fails the contract': aNonValidCompanyFailsTheContract,
  'a withdrawn company approval leaves its contracts': aWithdrawnCompanyApprovalLeavesItsContracts,
  'the initiator hears of the company': theInitiatorHearsOfTheCompany,
  'what is looked at was decided': whatIsLookedAtWasDecided,
  'a contract marks no company': aContractMarksNoCompany,
  'the company stays': theCompanyStays,
  'an end is told to each waiter': anEndIsToldToEachWaiter,
  'who is joined is of the company': whoIsJoinedIsOfTheCompany,
};

/** Throws, naming the invariant, when one does not hold between approvals after an event. */
export function holdOfLink(told: Told, world: World): void {
  for (const [name, invariant] of Object.entries(links)) {
    thrown(name, invariant(told, world), `${told.after.number}: ${told.event.type}`);
  }
}

/** The same when one was started. */
export function holdOfStart({ known: { approval } }: Played, world: World): void {
  thrown('one approval of a company runs', oneApprovalRunsPerCompany(world), approval.number);
  thrown('only who waits starts an approval', onlyWhoWaitsStartsAnApproval(approval, world), approval.number);
  thrown('there is a reason to start again', thereIsAReasonToStartAgain(approval, world), approval.number);
}

/** The same when a card has changed. */
export function holdOfCard(company: string, world: World): void {
  thrown('the card says what the last end said', theCardSaysWhatTheLastEndSaid(company, world), company);
}

/** The same when nothing is left to be carried out. */
export function holdAtRest(world: World): void {
  thrown('who waits will hear', whoWaitsWillHear(world), 'at rest');
  thrown('who has ended waits no more', whoHasEndedWaitsNoMore(world), 'at rest');
  thrown('the card names what runs', theCardNamesWhatRuns(world), 'at rest');
}

function thrown(name: string, fault: string | null, where: string): void {
  if (fault !== null) throw new Error(`${name}: ${fault} (${where})`);
}
