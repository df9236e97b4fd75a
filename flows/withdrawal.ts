import type { Approval } from './approval.ts';
import { also, type Course, nameOf, type Outcome, refused, went } from './course.ts';
import type { Happening } from './event.ts';
import { marksCompany, processOf } from './processes.ts';
import { endTold, left, signalled } from './stages.ts';
import { textFault } from './texts.ts';

/** The third end, of every process: the initiator takes the approval back. The company's attribute stays as it was before. */
export function withdrawn(course: Course, event: Extract<Happening, { type: 'withdrawn' }>): Outcome {
  const { approval, at, organization } = course;
  const { by } = event;
  if (by !== approval.initiator) {
    return refused({ type: 'only the initiator', name: nameOf(approval.initiator, organization, approval) });
  }
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);

  const reason = event.reason.trim();
  const over = left(course, null, { by, reason });
  const { stage: _stage, status: _status, ...base } = over.approval;
  const end: Approval = { ...base, status: 'withdrawn', endedAt: at, reason, by };
  const { company, id } = approval;
  const ended = companyLeft({ ...over, approval: end });
  const marked =
    company === null || !marksCompany(processOf(approval))
      ? ended
      : also(ended, { type: 'mark company', company, event: { type: 'withdrawn', approval: id, at } });
  return went(
    endTold(signalled(marked, { outcome: 'withdrawn', reason, withdrawnBy: by }), {
      type: 'ended',
      how: 'withdrawn',
      name: nameOf(by, organization, approval),
      reason,
    }),
  );
}

/** The approval of the company goes on without the contract. */
function companyLeft(course: Course<Approval>): Course<Approval> {
  const { company, contract } = course.approval;
  return company !== null && contract?.company?.outcome === 'waiting'
    ? also(course, { type: 'leave company', company })
    : course;
}
