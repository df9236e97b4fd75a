import { processes } from '../../flows/processes.ts';
import type { FileException } from './activity-schema.ts';
import { shareOf } from './file-formats.ts';
import type { OrganizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';

const conditions = ['process', 'stage', 'role', 'task'] as const;
const changes = ['dueHours', 'remindAt', 'everyMorning', 'escalateAfterHours'] as const;

/** Reminders come in order, and each exception says for what it is, changes something, and counts somewhere. */
export function* checkActivity({ activityControl }: OrganizationFile): Generator<Finding> {
  const { remindAt, exceptions = [] } = activityControl ?? {};
  yield* disorder(remindAt, ['activityControl', 'remindAt']);
  for (const [index, exception] of exceptions.entries()) {
    const path = ['activityControl', 'exceptions', index];
    yield* disorder(exception.remindAt, [...path, 'remindAt']);
    if (!conditions.some((condition) => exception[condition] !== undefined))
      yield { path, message: `fits every task. Name one of ${conditions.join(', ')}, or say it for all.` };
    else if (!changes.some((change) => exception[change] !== undefined))
      yield { path, message: `changes nothing. Give one of ${changes.join(', ')}.` };
    else if (processesOf(exception).length === 0) yield { path: [...path, 'stage'], message: unknownStage(exception) };
    else {
      const cover = exceptions.slice(0, index).findIndex((earlier) => covers(earlier, exception));
      if (cover !== -1)
        yield {
          path,
          message: `never counts: exceptions[${cover}], which comes before it, fits all of its tasks. Put this one first.`,
        };
    }
  }
}

function* disorder(shares: readonly string[] | undefined, path: Finding['path']): Generator<Finding> {
  for (const [index, share] of (shares ?? []).entries()) {
    const before = shares?.[index - 1];
    if (before !== undefined && shareOf(share) <= shareOf(before))
      yield { path: [...path, index], message: `must be more than ${before}, which comes before it.` };
  }
}

/** The processes in which an exception can fit a task. */
const processesOf = ({ process, stage }: FileException): string[] =>
  processes
    .filter(({ name, stages }) => (process ?? name) === name && (stage === undefined || Object.hasOwn(stages, stage)))
    .map(({ name }) => name);

function unknownStage({ process, stage = '' }: FileException): string {
  const among = processes.filter(({ name }) => (process ?? name) === name);
  const known = [...new Set(among.flatMap(({ stages }) => Object.keys(stages)))];
  const where = process === undefined ? 'no process has a stage' : `the ${process} approval has no stage`;
  return `${where} "${stage}".${didYouMean(stage, known) || ` Known are: ${known.join(', ')}.`}`;
}

/** Whether whatever fits the later exception fits the earlier one. */
function covers(earlier: FileException, later: FileException): boolean {
  const among = processesOf(earlier);
  return (
    processesOf(later).every((process) => among.includes(process)) &&
    (['stage', 'role', 'task'] as const).every((part) => earlier[part] === undefined || earlier[part] === later[part])
  );
}
