import type { OptionObject } from 'slack-blocks-to-jsx';
import { SlackText } from '../text/slack-text.tsx';

/** What stands beside a box or a circle. */
export function OptionText({ option }: { option: OptionObject }) {
  return (
    <span>
      <SlackText text={option.text} />
      {option.description && (
        <small>
          <SlackText text={option.description} />
        </small>
      )}
    </span>
  );
}
