import type { ContextBlock as Context } from 'slack-blocks-to-jsx';
import { numbered } from '../common/numbered.ts';
import { SlackText } from '../text/slack-text.tsx';

/** Small grey remarks and pictures in a row. */
export function ContextBlock({ block }: { block: Context }) {
  return (
    <div className="block-context">
      {numbered(block.elements).map(([key, element]) =>
        element.type === 'image' ? (
          <img key={key} src={element.image_url} alt={element.alt_text} />
        ) : (
          <div key={key}>
            <SlackText text={element} />
          </div>
        ),
      )}
    </div>
  );
}
