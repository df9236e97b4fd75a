import { also, type Course } from './course.ts';
import { marksCompany, processOf } from './processes.ts';

/** The company's card in the CRM gets what the form says, and that its approval runs; of another process nothing. */
export function markedUnderApproval(course: Course): Course {
  const { id: approval, company, number, initiator, startedAt: at } = course.approval;
  if (company === null || !marksCompany(processOf(course.approval))) return course;
  const event = { type: 'approval started', approval, number, initiator, at } as const;
  return also(course, { type: 'mark company', company, event });
}
