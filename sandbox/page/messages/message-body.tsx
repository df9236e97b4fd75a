import type { PageMessage } from '../../page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { BlocksGuard } from '../blocks/blocks-guard.tsx';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { FileCard } from './file-card.tsx';
import { Reactions } from './reactions.tsx';
import { Trouble } from './trouble.tsx';

const NONE = {};

/** What a message says: an app's blocks, else the text (which is all that people's own blocks hold); then its files. */
export function MessageBody({ message, byApp }: { message: PageMessage; byApp: boolean }) {
  const { channel, ts, text, blocks, files, edited, reactions } = message;
  const { surface, trouble } = useSurfaceState('message', { channel, ts }, NONE, NONE);
  return (
    <div className="message-body">
      {blocks && byApp ? (
        <SurfaceContext value={surface}>
          <BlocksGuard of={blocks} text={text}>
            <Blocks blocks={blocks} />
          </BlocksGuard>
        </SurfaceContext>
      ) : (
        <Mrkdwn text={text} />
      )}
      {edited && <span className="edited">(edited)</span>}
      <Trouble words={trouble} />
      {files?.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      {reactions && <Reactions reactions={reactions} />}
    </div>
  );
}
