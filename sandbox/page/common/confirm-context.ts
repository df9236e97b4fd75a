import { createContext, use } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';

/** Asks the person once more; answers whether they agreed. */
export type Ask = (question: ConfirmDialogObject) => Promise<boolean>;

export const ConfirmContext = createContext<Ask>(async () => true);

export function useConfirm(): Ask {
  return use(ConfirmContext);
}
