import type { ReactNode } from 'react';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import type { Place } from '../state/place.ts';

interface Props {
  pane: NonNullable<Place['pane']>;
  icon: Parameters<typeof Icon>[0]['name'];
  name: string;
  /** What stands behind the name. */
  children?: ReactNode;
}

/** Opens a page over the workspace, and closes it again. */
export function PaneButton({ pane, icon, name, children }: Props) {
  const { place, go } = usePage();
  const { pane: shown, ...under } = place;
  return (
    <button
      type="button"
      className="bar-tool"
      aria-pressed={shown === pane}
      onClick={() => go(shown === pane ? under : { ...under, pane })}
    >
      <Icon name={icon} />
      <span>{name}</span>
      {children}
    </button>
  );
}
