import type { Organization } from '../../flows/facts.ts';
import type { Finding } from '../../models/organization/finding.ts';
import { didYouMean } from '../../models/organization/nearest.ts';
import { type Group, isGroup } from './contract-findings.ts';

/** What does not fit the organization, or itself: nobody, no rate or no product of that name, a contract that changes one. */
export function misfits(content: Group, { people, contracts }: Organization): Finding[] {
  const { initiator, currency = contracts.baseCurrency, products } = content;
  const currencies = [contracts.baseCurrency, ...Object.keys(contracts.rates)];
  return [
    ...named(initiator, Object.keys(people), ['initiator'], 'is nobody of the organization'),
    ...named(currency, currencies, ['currency'], 'has no rate'),
    ...(Array.isArray(products) ? products : []).flatMap((product: unknown, index) =>
      named(product, Object.keys(contracts.products), ['products', index], 'is no product'),
    ),
    ...changesNone(content),
  ];
}

/** A finding where a value is not among those that are known. */
function named(value: unknown, known: readonly string[], path: Finding['path'], otherwise: string): Finding[] {
  if (typeof value === 'string' && known.includes(value)) return [];
  const wrong = value === undefined || value === null ? 'is missing.' : `"${value}" ${otherwise}.`;
  const hint = didYouMean(String(value ?? ''), known) || ` Known are: ${known.join(', ')}.`;
  return [{ path, message: `${wrong}${hint}` }];
}

function changesNone({ documentType = 'contract', changes }: Group): Finding[] {
  if (documentType !== 'contract' || !isGroup(changes)) return [];
  const message = 'is for agreements only. Say documentType: supplementary agreement, or leave it out.';
  return [{ path: ['changes'], message }];
}
