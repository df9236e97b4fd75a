import { unknownPerson } from './check-people.ts';
import type { OrganizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { rolesInUse } from './roles-in-use.ts';

type Contracts = NonNullable<OrganizationFile['contracts']>;

/** The rules of routing reach somebody, can hold, and one of them always does; products have people. */
export function* checkContracts(file: OrganizationFile): Generator<Finding> {
  const { contracts, people } = file;
  if (!contracts) return;
  const needed = rolesInUse(file);
  for (const [product, { owner, deputy }] of Object.entries(contracts.products)) {
    const path = ['contracts', 'products', product];
    if (owner) yield* unknownPerson(owner, people, [...path, 'owner']);
    if (deputy) yield* unknownPerson(deputy, people, [...path, 'deputy']);
  }
  for (const [index, rule] of contracts.rules.entries()) {
    const path = ['contracts', 'rules', index];
    for (const [place, role] of rule.roles.entries()) {
      const row = file.matrix[role];
      // Of a role that a process needs the matrix itself is told.
      if (!needed.has(role) && !row?.employee && !row?.deputy)
        yield {
          path: [...path, 'roles', place],
          message: `is "${role}", whom the matrix does not name. Name somebody there.`,
        };
    }
    yield* checkConditions(rule.when, file, contracts, [...path, 'when']);
  }
  if (!contracts.rules.some(({ when }) => Object.values(when).every((condition) => condition === undefined)))
    yield {
      path: ['contracts', 'rules', 0],
      message: 'leaves contracts on which nobody votes. Add a rule that always holds: when: {}.',
    };
}

/** What can never hold is a mistake. */
function* checkConditions(
  when: Contracts['rules'][number]['when'],
  { people }: OrganizationFile,
  { products }: Contracts,
  path: readonly (string | number)[],
): Generator<Finding> {
  const {
    amountFrom,
    amountBelow,
    departments = [],
    products: named = [],
    paymentTerms,
    prepaymentFrom,
    deferralFrom,
  } = when;
  if (amountFrom !== undefined && amountBelow !== undefined && amountFrom >= amountBelow)
    yield { path: [...path, 'amountBelow'], message: `can never hold: it must be more than ${amountFrom}.` };
  for (const [index, department] of departments.entries()) {
    if (!Object.values(people).some((person) => person.department === department))
      yield { path: [...path, 'departments', index], message: `can never hold: nobody is in "${department}".` };
  }
  for (const [index, product] of named.entries()) {
    if (!Object.hasOwn(products, product))
      yield { path: [...path, 'products', index], message: `can never hold: there is no product "${product}".` };
  }
  if ((deferralFrom ?? 0) > 0 && paymentTerms?.every((terms) => terms === 'prepayment') && prepaymentFrom === 100)
    yield { path: [...path, 'deferralFrom'], message: 'can never hold: what is paid in advance is not deferred.' };
}
