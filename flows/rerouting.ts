import { type ContractState, emptyLedger } from './contract-state.ts';
import type { Refusal } from './refusal.ts';
import type { Route } from './routing.ts';

/** A contract's own state at its start. */
export const contractAt = ({ seats, valuation }: Extract<Route, { ok: true }>): ContractState => ({
  route: seats,
  valuation,
  again: 'all',
  revisions: [],
  company: null,
  exchanges: [],
  finalDecisions: [],
  envelope: null,
  originals: emptyLedger,
});

/** Why no route could be found. */
export function routeFault({ unknownCurrency, productsWithoutOwner }: Extract<Route, { ok: false }>): Refusal {
  return unknownCurrency === null
    ? { type: 'no owner', products: productsWithoutOwner }
    : { type: 'no rate', currency: unknownCurrency };
}
