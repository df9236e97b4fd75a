import { readAmount } from '../../cards/forms/read-amount.ts';
import type { ContractForm } from '../../flows/contract-form.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { readMadeUp } from '../../flows/made-up-contract.ts';
import { readSource } from '../../models/organization/source.ts';
import { BadInput } from '../bad-input.ts';
import { fieldFinding, type Group, isGroup, unknownFields } from './contract-findings.ts';
import { misfits } from './misfits.ts';

/** A contract that the rules are tried on, and who starts it. */
export interface TrialContract {
  form: ContractForm;
  initiator: PersonId;
}

/** Reads a made-up contract out of YAML or JSON. Throws a `BadInput` that names all that is wrong at once, each with its line. */
export function readContract(text: string, name: string, organization: Organization): TrialContract {
  const source = readSource(text, name);
  if (!source.ok) throw cannotUse(source.problems);
  const { content, tell } = source;
  if (!isGroup(content))
    throw cannotUse(tell([{ path: [], message: `describes no contract. Begin with:\n${example}` }]));
  const { initiator, ...given } = content;
  const { data: form, error } = readMadeUp(withAmounts(given), organization);
  const findings = [
    ...unknownFields(content),
    ...misfits(content, organization),
    ...(error?.issues ?? []).map((issue) => fieldFinding(issue, content)),
  ];
  if (findings.length > 0 || !form) throw cannotUse(tell(findings));
  return { form, initiator: String(initiator) };
}

const example = '    initiator: jan\n    amount: 12400\n    company: { country: LV }';

const cannotUse = (problems: readonly string[]) =>
  new BadInput(`The contract cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);

/** Amounts may stand as people write them: `12,400.00`. */
function withAmounts({ amount, changes, ...rest }: Group) {
  return {
    ...rest,
    amount: amountIn(amount),
    changes: isGroup(changes) ? { ...changes, total: amountIn(changes.total) } : changes,
  };
}

const amountIn = (value: unknown) => (typeof value === 'string' ? readAmount(value) : value);
