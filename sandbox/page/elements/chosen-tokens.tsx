import { Icon } from '../common/icon.tsx';
import type { Choice } from './choice.ts';

/** What was chosen in a select of several, each with its cross. */
export function ChosenTokens({ chosen, remove }: { chosen: Choice[]; remove: (choice: Choice) => void }) {
  return chosen.map((choice) => (
    <span key={choice.value} className="token">
      {choice.label}
      <button
        type="button"
        aria-label={`Remove ${choice.label}`}
        onMouseDown={(event) => event.stopPropagation()}
        onClick={() => remove(choice)}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  ));
}
