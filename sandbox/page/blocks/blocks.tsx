import type { Block } from 'slack-blocks-to-jsx';
import { numbered } from '../common/numbered.ts';
import { ShownBlock } from './shown-block.tsx';

/**
 * Blocks one under another. The server has checked them as Slack would, so they are taken as what they say they are.
 * A block is known again by its place: an app that fills a form anew changes block ids, and the focus should stay.
 */
export function Blocks({ blocks }: { blocks: unknown[] }) {
  return (
    <div className="blocks">
      {numbered(blocks as Block[]).map(([key, block]) => (
        <ShownBlock key={key} block={block} />
      ))}
    </div>
  );
}
