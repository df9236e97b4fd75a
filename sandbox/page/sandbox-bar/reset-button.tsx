import { useState } from 'react';
import { useConfirm } from '../common/confirm-context.ts';
import { Icon } from '../common/icon.tsx';
import { Spinner } from '../common/spinner.tsx';
import { usePage } from '../state/page-context.ts';

/** Takes everything back to the beginning, after asking. */
export function ResetButton() {
  const { api, say } = usePage();
  const ask = useConfirm();
  const [busy, setBusy] = useState(false);
  async function reset(): Promise<void> {
    const agreed = await ask({
      title: { type: 'plain_text', text: 'Reset the sandbox?' },
      text: {
        type: 'plain_text',
        text: 'Every approval, message, file and company standing goes, the clock shows the real time again, and the demo moves in anew.',
      },
      confirm: { type: 'plain_text', text: 'Reset' },
      deny: { type: 'plain_text', text: 'Keep' },
      style: 'danger',
    });
    if (!agreed) return;
    setBusy(true);
    const answer = await api.post('reset');
    setBusy(false);
    if (!answer.ok) say(answer.error, 'error');
  }
  return (
    <button type="button" className="bar-tool" disabled={busy} onClick={() => void reset()}>
      {busy ? <Spinner /> : <Icon name="reset" />}
      <span>Reset</span>
    </button>
  );
}
