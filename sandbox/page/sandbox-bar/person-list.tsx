import { type KeyboardEvent, useId, useState } from 'react';
import { Avatar } from '../common/avatar.tsx';
import { usePage } from '../state/page-context.ts';

/** The workspace's people, found by name or title; the arrow keys and Enter choose. */
export function PersonList({ choose }: { choose: (id: string) => void }) {
  const { world } = usePage();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const people = world.users
    .filter((user) => !user.bot)
    .filter((user) => words.every((word) => `${user.name} ${user.title}`.toLowerCase().includes(word)));

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: people.length - 1 }[event.key];
    const person = people[active];
    if (step !== undefined && people.length > 0) {
      event.preventDefault();
      const next = (active + step) % people.length;
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && person) {
      event.preventDefault();
      choose(person.id);
    }
  }

  return (
    <>
      <input
        className="search"
        role="combobox"
        aria-label="Find a person"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={people[active] ? `${id}-${active}` : undefined}
        placeholder="Name or title"
        autoComplete="off"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKey}
      />
      <div role="listbox" id={id} aria-label="People">
        {people.map((user, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are in the search box, which keeps the focus
          <div
            key={user.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="person"
            onMouseMove={() => setActive(index)}
            onClick={() => choose(user.id)}
          >
            <Avatar user={user} size={28} />
            <span>
              <b>{user.name}</b> {user.guest && <span className="guest-badge">guest</span>}
              <small>{user.title}</small>
            </span>
            {user.id === world.me.id && <small>you</small>}
          </div>
        ))}
        {people.length === 0 && <p className="choices-note">Nobody of that name</p>}
      </div>
    </>
  );
}
