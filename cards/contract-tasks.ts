import type { Task } from '../flows/approval.ts';

/** The kinds of tasks that there are only for contracts. */
export type ContractTaskKind = Exclude<Task['kind'], 'vote' | 'attach' | 'confirm refusal' | 'classify'>;

export type ContractTask = Extract<Task, { kind: ContractTaskKind }>;

export const isContractTask = (task: Task): task is ContractTask =>
  task.kind !== 'vote' && task.kind !== 'attach' && task.kind !== 'confirm refusal' && task.kind !== 'classify';
