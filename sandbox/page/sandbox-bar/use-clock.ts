import { useEffect, useState } from 'react';
import { usePage } from '../state/page-context.ts';

/** How often the shown time is looked at again. */
const LOOK_MS = 5_000;

/** The sandbox's time, kept going. */
export function useClock(): Date {
  const { now } = usePage();
  const [, look] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => look((count) => count + 1), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return now();
}
