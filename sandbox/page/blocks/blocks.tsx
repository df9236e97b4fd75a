import type { Block } from 'slack-blocks-to-jsx';
import { ShownBlock } from './shown-block.tsx';

/** Blocks one under another. The server has checked them as Slack would, so they are taken as what they say they are. */
export function Blocks({ blocks }: { blocks: unknown[] }) {
  return (
    <div className="blocks">
      {(blocks as Block[]).map((block, index) => (
        <ShownBlock key={block.block_id ?? index} block={block} />
      ))}
    </div>
  );
}
