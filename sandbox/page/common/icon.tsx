import { ICON_PATHS, type IconName } from './icon-paths.ts';

/** A small drawing beside words; it says nothing by itself to those who listen. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
