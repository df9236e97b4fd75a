import { type RefObject, useEffect, useRef } from 'react';
import { Avatar } from '../common/avatar.tsx';
import { useAnchored } from '../common/use-anchored.ts';
import { usePage } from '../state/page-context.ts';
import type { Choice, ChoiceGroup } from './choice.ts';

interface Props {
  id: string;
  anchor: RefObject<HTMLElement | null>;
  groups: ChoiceGroup[];
  /** Words in place of choices. */
  note: string;
  /** Counted through all groups. */
  active: number;
  hover: (index: number) => void;
  pick: (choice: Choice) => void;
}

/** The list under a combobox. The focus stays in the box; the active choice is only marked. */
export function ChoiceList({ id, anchor, groups, note, active, hover, pick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { world } = usePage();
  useAnchored(anchor, box, { width: 'anchor' });

  useEffect(() => {
    box.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  let at = -1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the focus in the box when the list is pressed
    <div ref={box} popover="manual" className="choices" onMouseDown={(event) => stay(event)}>
      {note && <p className="choices-note">{note}</p>}
      <div role="listbox" id={id} aria-label="Choices">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
          <div key={group.label} role="group" aria-label={group.label || undefined}>
            {group.label && <p className="choices-label">{group.label}</p>}
            {group.choices.map((choice) => {
              at += 1;
              const index = at;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the combobox
                <div
                  key={choice.value}
                  id={`${id}-${index}`}
                  data-at={index}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className="choice"
                  onMouseMove={() => hover(index)}
                  onClick={() => pick(choice)}
                >
                  {choice.userId && <Avatar user={world.users.find((user) => user.id === choice.userId)} size={20} />}
                  <span>{choice.label}</span>
                  {choice.description && <small>{choice.description}</small>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function stay(event: { preventDefault(): void; stopPropagation(): void }): void {
  event.preventDefault();
  event.stopPropagation();
}
