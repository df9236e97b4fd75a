import { type ReactNode, useCallback, useState } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { type Ask, ConfirmContext } from './confirm-context.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface Asked {
  question: ConfirmDialogObject;
  answer(agreed: boolean): void;
}

/** Shows the confirm dialogs that parts of the page ask for. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const ask = useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        const answer = (agreed: boolean) => {
          setAsked(undefined);
          resolve(agreed);
        };
        setAsked({ question, answer });
      }),
    [],
  );
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked && <ConfirmDialog {...asked} />}
    </ConfirmContext>
  );
}
