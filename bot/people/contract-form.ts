import type { FieldErrors } from '../../cards/form.ts';
import {
  type ContractStep,
  contractIn,
  contractSteps,
  readStep,
  stepBeside,
  stepOf,
} from '../../cards/forms/contract-steps.ts';
import type { Approval } from '../../flows/approval.ts';
import { contractForm, contractKey } from '../../flows/contract-form.ts';
import { routeOf } from '../../flows/routing.ts';
import { type Answer, nothing } from './answer.ts';
import { withChangedContract } from './changed-contract.ts';
import type { Values } from './company-form.ts';
import { dealValues, knownOf } from './contract-known.ts';
import { startContractApproval } from './contract-start.ts';
import { type AtStep, drawn, standingOf, usedNumber } from './contract-step.ts';
import type { DoorDeps, Reader } from './deps.ts';

/** The form of a new contract approval, with what was typed the last time and not sent; a note where contracts are not set up. */
export async function openContractForm(reader: Reader, deps: DoorDeps): Promise<Answer> {
  if (reader.organization.contracts.rules.length === 0) return { answer: 'note', note: { note: 'no contracts' } };
  const values = await deps.drafts.of(reader.person.id);
  // From now on it is kept as it is typed.
  await deps.drafts.keep(reader.person.id, values);
  const resumed = Object.keys(values).length > 0;
  const standing = await standingOf(values, deps);
  const state = {
    approval: deps.newApprovalId(),
    step: 'what',
    values,
    standing,
    errors: {},
    resumed,
    filled: 0,
  } as const;
  return { answer: 'form', form: deps.screens.contractForm(state, reader) };
}

/** The next step when this one is right; the last starts the approval. What was typed is kept first. */
export async function nextContractStep(
  { about, values }: AtStep,
  delivery: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const step = readStep(about.step);
  if (await wasStarted(about, deps)) return { answer: 'close' };
  const before = await kept(values, reader, deps);
  const changed =
    step === 'what' ? await withChangedContract(before, reader, deps) : { ok: true as const, values: before };
  if (!changed.ok) return { answer: 'errors', errors: changed.errors };
  const typed = changed.values;
  if (step === 'what') await deps.drafts.keep(reader.person.id, typed);
  if (step === 'route') return startContractApproval({ about, values: typed }, delivery, reader, deps);
  const errors = errorsIn(typed, reader, deps);
  const here = ofStep(step, errors);
  if (Object.keys(here).length > 0) return { answer: 'errors', errors: here };
  const next = stepBeside(step, 1);
  if (step === 'what' || next === 'route') {
    const holder = await holderOfNumber(typed, deps);
    // Beside a field a platform shows no link, and whoever reads this wants to see what is there already.
    if (holder) return drawn({ about, values: typed }, 'what', usedNumber(typed, holder, reader, deps), reader, deps);
  }
  const wrong =
    next === 'route'
      ? contractSteps.find((one) => Object.keys(errors).some((field) => stepOf(field) === one))
      : undefined;
  if (next === 'route' && !wrong) askForOwners(typed, reader, deps);
  return drawn({ about, values: typed }, wrong ?? next, wrong ? errors : {}, reader, deps);
}

/** The last step says which products nobody owns; who can change that is asked to. */
function askForOwners(values: Values, { person, organization }: Reader, deps: DoorDeps): void {
  const parsed = contractForm.safeParse(contractIn(values));
  const route = parsed.success ? routeOf(parsed.data, person.id, organization) : null;
  if (route && !route.ok) deps.ownersWanted(route.productsWithoutOwner, person.id);
}

/** One step back, with all that was typed. */
export async function previousContractStep({ about, values }: AtStep, reader: Reader, deps: DoorDeps): Promise<Answer> {
  if (await wasStarted(about, deps)) return { answer: 'close' };
  const typed = await kept(values, reader, deps);
  return drawn({ about, values: typed }, stepBeside(readStep(about.step), -1), {}, reader, deps);
}

/** Whether the form has done its work, though the answer to that was lost: it still stands then, and its draft is gone. */
const wasStarted = async ({ approval, step }: Values, deps: DoorDeps): Promise<boolean> =>
  approval !== undefined && readStep(step) === 'route' && (await deps.approvals.get(approval)) !== null;

/** Whether a choice in a field draws the step anew: it asks for other things then. */
export const redraws = (field: string): boolean => field === 'company' || field === 'documentType';

/** Keeps what stands in the step by now, of which one field has just changed. Nobody waits for it, and the last that comes counts. */
export function typedContractForm({ values }: AtStep, field: string, { person }: Reader, deps: DoorDeps): Answer {
  const keeping = async () => {
    const title = field === 'deal' ? await dealValues(values, await deps.drafts.of(person.id), deps) : {};
    await deps.drafts.add(person.id, { ...values, ...title });
  };
  keeping().catch(deps.failed);
  return nothing;
}

/** The step anew: a company was chosen, or another kind of document. */
export async function redrawnContractForm(
  { about, values }: AtStep,
  { field, chosen }: { field: string; chosen: string },
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const known = field === 'company' ? await knownOf(chosen, deps) : {};
  const typed = await kept({ ...values, [field]: chosen, ...known }, reader, deps);
  return drawn({ about, values: typed }, readStep(about.step), {}, reader, deps);
}

/** What is wrong with a step as it stands, with what was said before it. */
export async function contractStepErrors(
  { about, values }: AtStep,
  reader: Reader,
  deps: Pick<DoorDeps, 'screens' | 'drafts'>,
): Promise<FieldErrors> {
  const before = await deps.drafts.of(reader.person.id);
  return ofStep(readStep(about.step), errorsIn({ ...before, ...values }, reader, deps));
}

const ofStep = (step: ContractStep, errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([field]) => stepOf(field) === step));

/** What is wrong so far, by field. */
function errorsIn(values: Values, reader: Reader, deps: Pick<DoorDeps, 'screens'>): FieldErrors {
  const parsed = contractForm.safeParse(contractIn(values));
  const errors = parsed.success ? {} : deps.screens.contractErrors(parsed.error.issues, values, reader);
  const contact = values.standard === 'standard' && !values.contactEmail ? deps.screens.contactWanted(reader) : {};
  return { ...errors, ...contact };
}

/** The approval that has this number already; null as long as there is none, or the number is not known by what has been typed. */
async function holderOfNumber(values: Values, deps: DoorDeps): Promise<Approval | null> {
  const typed = contractIn(values);
  const changes = typed.changes && { ...typed.changes, total: 0 };
  const keyed = contractForm.safeParse({ ...typed, ...placeholders, changes });
  return keyed.success ? deps.approvals.holding('contract', contractKey(keyed.data)) : null;
}

/** What a later step asks for, and a number does not depend on. */
const placeholders = {
  amount: 0,
  currency: 'EUR',
  paymentTerms: 'on delivery',
  prepayment: 0,
  deferral: 0,
  until: null,
  signing: 'paper',
  copies: 2,
};

async function kept(values: Values, { person }: Reader, deps: DoorDeps): Promise<Values> {
  const before = await deps.drafts.of(person.id);
  const all = { ...before, ...values, ...(await dealValues(values, before, deps)) };
  await deps.drafts.keep(person.id, all);
  return all;
}
