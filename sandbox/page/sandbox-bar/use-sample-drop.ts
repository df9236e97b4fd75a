import { useCallback } from 'react';
import { usePage } from '../state/page-context.ts';

/** Drops sample files where the person is: into the open thread, else into the channel; in Teams into the open conversation. */
export function useSampleDrop(): (ids: string[]) => Promise<void> {
  const { api, channel, place, say } = usePage();
  const id = channel?.id;
  const { thread, room, in: shown } = place;
  return useCallback(
    async (ids) => {
      const samples = ids.join(',');
      if (shown !== 'teams' && !id) return;
      const answer =
        shown === 'teams'
          ? await api.upload({ conversation: room, samples }, [], 'teams/upload')
          : await api.upload({ channel: id, threadTs: thread, samples }, []);
      if (!answer.ok) say(answer.error, 'error');
    },
    [api, id, thread, room, shown, say],
  );
}
