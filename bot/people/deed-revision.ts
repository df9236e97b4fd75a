import type { z } from 'zod';
import type { FieldErrors } from '../../cards/form.ts';
import { conditionsIn, productsIn } from '../../cards/forms/contract-values.ts';
import { readAmount } from '../../cards/forms/read-amount.ts';
import type { Approval, TaskId } from '../../flows/approval.ts';
import { contractForm, contractFormOf } from '../../flows/contract-form.ts';
import type { PersonId } from '../../flows/facts.ts';
import type { Values } from './company-form.ts';
import type { Deed } from './deed-form.ts';

/** A revision is sent on, with what was agreed where that has changed. */
export function revised(
  task: TaskId,
  by: PersonId,
  values: Values,
  approval: Approval,
  errorsOf: (issues: readonly z.core.$ZodIssue[]) => FieldErrors,
): Deed {
  const before = contractFormOf(approval);
  const { changes } = before;
  const parsed = contractForm.safeParse({
    ...before,
    ...conditionsIn(values),
    ...('products' in values ? productsIn(values) : {}),
    ...(changes ? { changes: { ...changes, total: readAmount(values.changesTotal ?? '') } } : {}),
  });
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error.issues) };
  const was = contractForm.safeParse(before);
  const same = was.success && JSON.stringify(parsed.data) === JSON.stringify(was.data);
  return { ok: true, happening: { type: 'revised', task, by, form: same ? null : parsed.data } };
}
