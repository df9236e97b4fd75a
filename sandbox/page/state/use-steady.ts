import { useState } from 'react';

/** The value, but while it is not steady the one before. */
export function useSteady<Value>(value: Value, steady: boolean): Value {
  const [kept, keep] = useState(value);
  if (steady && kept !== value) keep(value);
  return steady ? value : kept;
}
