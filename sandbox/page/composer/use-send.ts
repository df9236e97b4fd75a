import { useState } from 'react';
import { usePage } from '../state/page-context.ts';
import type { Staged } from './staged.ts';

/** Sends a message with its files; answers whether it went. */
export function useSend(channel: string, threadTs: string | undefined) {
  const { api, say } = usePage();
  const [sending, setSending] = useState(false);

  async function send(text: string, staged: Staged[]): Promise<boolean> {
    if (sending) return false;
    setSending(true);
    const files = staged.filter((one) => 'file' in one).map((one) => one.file);
    const samples = staged.filter((one) => 'sample' in one).map((one) => one.sample);
    const answer =
      staged.length === 0
        ? await api.post('say', { channel, text, threadTs })
        : await api.upload({ channel, threadTs, text, samples: samples.join(',') }, files);
    setSending(false);
    if (!answer.ok) say(answer.error, 'error');
    return answer.ok;
  }

  return { sending, send };
}
