import { AppIcon } from '../common/app-icon.tsx';
import { Avatar } from '../common/avatar.tsx';
import { usePage } from '../state/page-context.ts';
import type { Suggestion } from './suggestions.ts';

interface Props {
  id: string;
  suggestions: Suggestion[];
  active: number;
  pick: (suggestion: Suggestion) => void;
}

/** The list above the composer. */
export function SuggestionList({ id, suggestions, active, pick }: Props) {
  const { world } = usePage();
  return (
    <div className="suggestions" role="listbox" id={id} aria-label="Suggestions">
      {suggestions.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the composer, which keeps the focus
        <div
          key={one.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active && !one.onlyHint}
          className="suggestion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(one)}
        >
          {one.userId ? (
            <Avatar user={world.users.find((user) => user.id === one.userId)} size={24} />
          ) : (
            <AppIcon size={28} />
          )}
          <span>
            <b>{one.label}</b> <code>{one.detail}</code>
            <small>{one.description}</small>
          </span>
        </div>
      ))}
    </div>
  );
}
