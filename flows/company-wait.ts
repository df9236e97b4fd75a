import type { ContractState } from './contract-state.ts';
import { also, type Course, changed } from './course.ts';

/** The contract's own state. Throws for an approval of another process: its stages never come here. */
export function contractOf({ contract, number }: { contract?: ContractState; number: string }): ContractState {
  if (!contract) throw new Error(`${number} is no contract`);
  return contract;
}

/** The course with parts of the contract's state replaced. */
export const withContract = (course: Course, part: Partial<ContractState>): Course =>
  changed(course, { contract: { ...contractOf(course.approval), ...part } });

/** Asks what the company's card says by now. */
export function companyAsked(course: Course): Course {
  const { company, contract } = course.approval;
  if (company === null) throw new Error(`${course.approval.number} has no company`);
  const before = contract?.company ? { companyBefore: [...(contract.companyBefore ?? []), contract.company] } : {};
  const asked = withContract(course, { company: { since: course.at, approval: null, outcome: 'asked' }, ...before });
  return also(asked, { type: 'look at company', company });
}
