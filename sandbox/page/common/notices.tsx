import { useEffect } from 'react';
import { usePage } from '../state/page-context.ts';
import type { Notice } from '../state/world.ts';
import { Icon } from './icon.tsx';

/** How long a notice stays: long enough to read two lines. */
const STAYS_MS = 7_000;

/** Short messages at the foot of the page. */
export function Notices() {
  const { world } = usePage();
  return (
    <div className="notices" role="status">
      {world.notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { seen } = usePage();
  useEffect(() => {
    const timer = setTimeout(() => seen(notice.id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [notice.id, seen]);
  return (
    <div className={`notice-card ${notice.tone}`}>
      <Icon name={notice.tone === 'error' ? 'warning' : 'info'} />
      <span>{notice.text}</span>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => seen(notice.id)}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
