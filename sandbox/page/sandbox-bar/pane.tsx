import type { Ref } from 'react';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** Another page that lies over the workspace. */
export function Pane({ title, address, frame }: { title: string; address: string; frame?: Ref<HTMLIFrameElement> }) {
  const { place, go } = usePage();
  const { pane: _, ...under } = place;
  return (
    <section className="pane" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <a href={address} target="_blank" rel="noreferrer">
          Open in a tab <Icon name="external" size={14} />
        </a>
        <button type="button" className="icon-button" aria-label={`Close ${title}`} onClick={() => go(under)}>
          <Icon name="close" size={20} />
        </button>
      </header>
      <iframe ref={frame} title={title} src={address} />
    </section>
  );
}
