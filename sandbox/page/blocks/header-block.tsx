import type { HeaderBlock as Header } from 'slack-blocks-to-jsx';
import { plain } from '../text/slack-text.tsx';

export function HeaderBlock({ block }: { block: Header }) {
  return <h3 className="block-header">{plain(block.text)}</h3>;
}
