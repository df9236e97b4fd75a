import { useCallback } from 'react';
import { usePage } from '../state/page-context.ts';

/** Drops sample files where the person is: into the open thread, else into the channel. */
export function useSampleDrop(): (ids: string[]) => Promise<void> {
  const { api, channel, place, say } = usePage();
  const id = channel?.id;
  const { thread } = place;
  return useCallback(
    async (ids) => {
      if (!id) return;
      const answer = await api.upload({ channel: id, threadTs: thread, samples: ids.join(',') }, []);
      if (!answer.ok) say(answer.error, 'error');
    },
    [api, id, thread, say],
  );
}
