import { useCallback, useState } from 'react';
import type { Staged } from './staged.ts';

/** What waits in a composer to be sent. */
export function useStaged() {
  const [staged, setStaged] = useState<Staged[]>([]);
  const add = useCallback((more: Staged[]) => setStaged((before) => [...before, ...more]), []);
  const remove = useCallback((key: string) => setStaged((before) => before.filter((one) => one.key !== key)), []);
  const clear = useCallback(() => setStaged([]), []);
  return { staged, add, remove, clear };
}
