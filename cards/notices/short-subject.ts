import type { Approval } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';

/** A reminder is read at a glance, and has 300 characters at most: a longer name is cut. */
const longest = 80;

export function shortSubject(approval: Approval): string {
  const subject = subjectOf(approval);
  return subject.length <= longest ? subject : `${subject.slice(0, longest - 1).trimEnd()}…`;
}
