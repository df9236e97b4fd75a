import { usePage } from '../state/page-context.ts';

/** Home and Messages of the app. */
export function AppTabs({ channel, home }: { channel: string; home: boolean }) {
  const { go } = usePage();
  return (
    <div className="tabs" role="tablist" aria-label="Parts of the app">
      <button type="button" role="tab" aria-selected={home} onClick={() => go({ channel, tab: 'home' })}>
        Home
      </button>
      <button type="button" role="tab" aria-selected={!home} onClick={() => go({ channel })}>
        Messages
      </button>
    </div>
  );
}
