import type { Block } from 'slack-blocks-to-jsx';
import { ActionsBlock } from './actions-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { HeaderBlock } from './header-block.tsx';
import { InputBlock } from './input-block.tsx';
import { LibraryBlock } from './library-block.tsx';
import { SectionBlock } from './section-block.tsx';

/**
 * One block. What people press and type in, and texts in mrkdwn (whose marks the library reads as Markdown), are
 * drawn here; the library draws all that is only looked at.
 */
export function ShownBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'header':
      return <HeaderBlock block={block} />;
    case 'actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'divider':
      return <hr />;
    case 'image':
    case 'rich_text':
    case 'markdown':
    case 'table':
    case 'video':
    case 'file':
    case 'alert':
    case 'card':
    case 'carousel':
    case 'container':
    case 'context_actions':
    case 'data_visualization':
    case 'plan':
    case 'task_card':
      return <LibraryBlock block={block} />;
  }
}
