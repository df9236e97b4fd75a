import {
  nobodyHearsOfItTwice,
  nothingOpenIsForgotten,
  onlyWhoIsResponsibleIsReminded,
  whatIsOverIsLeftAlone,
} from './activity.ts';
import { oneVoteIsAskedForAtATime, theFirstInOrderIsAsked } from './cascade.ts';
import { aLateAnswerChangesNothing, aResultStays, everyCheckIsAskedForOnce, whatIsAskedForIsWanted } from './checks.ts';
import { nobodyWithoutTheTaskDecides } from './deciders.ts';
import { everyOfferIsFetchedOnce, oneFileStandsInAField, onlyACompletePackageIsSent } from './documents.ts';
import { anEndHasItsReason, anEndMarksTheCompany, everyoneHearsOfTheEnd } from './ends.ts';
import type { Invariant } from './invariant.ts';
import { aDeliveryCountsOnce, anEndedApprovalNeverMoves, aRefusalChangesNothing } from './refusals.ts';
import { closedTasksStayClosed, tasksFollowTheMatrix, thereIsNoDeadEnd, whoGetsATaskMayDoIt } from './tasks.ts';
import { aSilentServiceIsNoticed, timeNeverGoesBack, timePassedMovesTheWaking } from './time.ts';
import { everyExitHasItsEntry, thePastStays } from './visits.ts';
import { anOldCardDecidesNothing, nobodyCountsTwice, noVoteIsLost, onlyWhoHasTheTaskVotes } from './votes.ts';

/** How people are kept at their tasks, in every process. */
export const activityInvariants = {
  'only who is responsible is reminded': onlyWhoIsResponsibleIsReminded,
  'nobody hears of it twice': nobodyHearsOfItTwice,
  'nothing open is forgotten': nothingOpenIsForgotten,
  'what is over is left alone': whatIsOverIsLeftAlone,
} as const satisfies Readonly<Record<string, Invariant>>;

/** All that holds after each event, by the name that a broken one is reported under. */
export const invariants = {
  'a refusal changes nothing': aRefusalChangesNothing,
  'an ended approval never moves': anEndedApprovalNeverMoves,
  'a delivery counts once': aDeliveryCountsOnce,
  'no vote is lost': noVoteIsLost,
  'nobody counts twice': nobodyCountsTwice,
  'only who has the task votes': onlyWhoHasTheTaskVotes,
  'an old card decides nothing': anOldCardDecidesNothing,
  'one vote is asked for at a time': oneVoteIsAskedForAtATime,
  'the first in order is asked': theFirstInOrderIsAsked,
  'nobody without the task decides': nobodyWithoutTheTaskDecides,
  'every exit has its entry': everyExitHasItsEntry,
  'the past stays': thePastStays,
  'there is no dead end': thereIsNoDeadEnd,
  'closed tasks stay closed': closedTasksStayClosed,
  'who gets a task may do it': whoGetsATaskMayDoIt,
  'tasks follow the matrix': tasksFollowTheMatrix,
  'time never goes back': timeNeverGoesBack,
  'time passed moves the waking': timePassedMovesTheWaking,
  'a silent service is noticed': aSilentServiceIsNoticed,
  'a late answer changes nothing': aLateAnswerChangesNothing,
  'a result stays': aResultStays,
  'every check is asked for once': everyCheckIsAskedForOnce,
  'what is asked for is wanted': whatIsAskedForIsWanted,
  'one file stands in a field': oneFileStandsInAField,
  'only a complete package is sent': onlyACompletePackageIsSent,
  'every offer is fetched once': everyOfferIsFetchedOnce,
  'an end marks the company': anEndMarksTheCompany,
  'an end has its reason': anEndHasItsReason,
  'everyone hears of the end': everyoneHearsOfTheEnd,
  ...activityInvariants,
} as const satisfies Readonly<Record<string, Invariant>>;

/** Throws, naming the invariant, when one does not hold. */
export const hold: (told: Parameters<Invariant>[0]) => void = (told) => {
  for (const [name, invariant] of Object.entries(invariants)) {
    const fault = invariant(told);
    if (fault !== null) throw new Error(`${name}: ${fault} (${told.event.type}, entry ${told.after.seq})`);
  }
};
