import fc from 'fast-check';
import { contractHistories } from '../contracts/property.ts';
import { linkedHistories } from '../linked/property.ts';
import { companyHistories } from '../property.ts';
import { faultsOf } from '../year/faults.ts';
import { yearOf } from '../year/year.ts';

// Tries histories until one shows that something is wrong, and says what. The chance is the same each time.

const tried = { numRuns: 5_000, seed: 1, endOnFailure: true };

const properties: Readonly<Record<string, () => Promise<{ failed: boolean; errorInstance: unknown }>>> = {
  company: async () => fc.check(companyHistories(), tried),
  contract: async () => fc.check(contractHistories(), tried),
  linked: () => fc.check(linkedHistories(), tried),
  year: async () => yearTried(),
};

/** A year that breaks down shows that something is wrong, too. */
function yearTried() {
  try {
    const [fault] = faultsOf(yearOf(1, false));
    return { failed: fault !== undefined, errorInstance: fault };
  } catch (error) {
    return { failed: true, errorInstance: error };
  }
}

const details = await properties[process.argv[2] ?? '']?.();
if (!details) throw new Error(`there are no properties of "${process.argv[2]}"`);
const { failed, errorInstance } = details;
const wrong = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
process.stdout.write(JSON.stringify({ wrong: failed ? wrong : null }));
