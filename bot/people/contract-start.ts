import { contractIn, stepOf } from '../../cards/forms/contract-steps.ts';
import { contractForm } from '../../flows/contract-form.ts';
import type { Answer } from './answer.ts';
import { type AtStep, drawn, usedNumber } from './contract-step.ts';
import type { DoorDeps, Reader } from './deps.ts';

/** Starts the approval that the form describes, or goes back to the step in which something is wrong. */
export async function startContractApproval(
  at: AtStep,
  delivery: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const { about, values } = at;
  const { approval: id } = about;
  const parsed = contractForm.safeParse(contractIn(values));
  if (!id) return { answer: 'note', note: { note: 'out of date' } };
  if (!parsed.success) {
    const errors = deps.screens.contractErrors(parsed.error.issues, values, reader);
    return drawn(at, stepOf(Object.keys(errors)[0] ?? ''), errors, reader, deps);
  }
  const told = await deps.approvals.start({
    process: 'contract',
    id,
    by: reader.person.id,
    form: parsed.data,
    confidential: values.confidential === 'yes',
    reason: '',
    delivery,
  });
  // Sent twice: it has been started by the first.
  if (told.ok || told.refusal.type === 'delivered before') {
    await deps.drafts.drop(reader.person.id);
    return { answer: 'close' };
  }
  if (told.refusal.type === 'approval running' && told.approval) {
    return drawn(at, 'what', usedNumber(values, told.approval, reader, deps), reader, deps);
  }
  if (told.refusal.type === 'no owner') deps.ownersWanted(told.refusal.products, reader.person.id);
  return { answer: 'refusal', refusal: told.refusal, approval: null };
}
