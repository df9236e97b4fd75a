import { Icon } from '../common/icon.tsx';

/** Slack's small red line under a card whose button the app did not answer. */
export function Trouble({ words }: { words: string }) {
  if (!words) return null;
  return (
    <p className="trouble" role="alert">
      <Icon name="warning" size={14} />
      {words}
    </p>
  );
}
