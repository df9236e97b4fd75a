import type { Chat } from '../integrations/chat/chat.ts';

interface Deps {
  chat: Pick<Chat, 'channelFor'>;
  /** In ms: so long it may take until somebody has let the bot in. */
  patience: number;
  failed(error: unknown): void;
}

/** Looks at once whether approvals have a channel, so that what stands in their way is said before the first of them. Returns what ends the looking. */
export function lookForChannel({ chat, patience, failed }: Deps): () => void {
  let ended = false;
  let again: NodeJS.Timeout | undefined;
  const look = () => chat.channelFor({ number: '', confidential: false });
  look().catch((error: unknown) => {
    if (patience === 0) failed(error);
    else if (!ended) again = setTimeout(() => void look().catch(failed), patience);
  });
  return () => {
    ended = true;
    clearTimeout(again);
  };
}
