import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { FieldErrors } from '../../cards/form.ts';
import type { ChangedTerms } from '../../cards/forms/contract-deed-form.ts';
import { conditionsIn, productsIn } from '../../cards/forms/contract-values.ts';
import { readAmount } from '../../cards/forms/read-amount.ts';
import type { Approval } from '../../flows/approval.ts';
import { type ContractForm, contractForm, contractFormOf } from '../../flows/contract-form.ts';
import { sameTerms, termsOf } from '../../flows/terms.ts';
import type { Values } from './company-form.ts';
import type { Deed } from './deed-form.ts';

type Read = { ok: true; form: ContractForm | null } | { ok: false; errors: FieldErrors };

/** The contract's form with the terms as they were typed; null where nothing has changed. */
export function termsIn(
  values: Values,
  approval: Approval,
  errorsOf: (issues: readonly z.core.$ZodIssue[]) => FieldErrors,
): Read {
  // A form that was opened before it asked for the terms.
  if (!('amount' in values)) return { ok: true, form: null };
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
  return { ok: true, form: same ? null : parsed.data };
}

/** The terms that somebody has sent and not yet seen what they change; null where there is nothing to see, or it was seen. */
export function termsToShow(
  deed: Extract<Deed, { ok: true }>,
  { values, about }: { values: Values; about: Values },
  approval: Approval,
): ChangedTerms | null {
  const { happening } = deed;
  if (happening.type !== 'revised' && happening.type !== 'protocol answered') return null;
  if (!happening.form) return null;
  const form = contractFormOf({ process: approval.process, form: happening.form });
  const terms = termsOf(form);
  const key = hash('sha256', JSON.stringify(terms), 'base64url').slice(0, 22);
  return sameTerms(terms, termsOf(contractFormOf(approval))) || about.changed === key ? null : { values, form, key };
}
