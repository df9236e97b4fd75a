import { useEffect } from 'react';
import type { PageView } from '../../page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { Trouble } from '../messages/trouble.tsx';
import { usePage } from '../state/page-context.ts';
import { modalView } from './modal-view.ts';

const NO_ERRORS = {};

/** The Home tab of the app; opening it tells the app, which draws it anew. */
export function AppHome() {
  const { world, api } = usePage();
  const { home, workspace } = world;
  useEffect(() => void api.post('home'), [api]);
  return (
    <section className="app-home" aria-label={`Home of ${workspace.botName}`}>
      {home ? (
        <HomeView key={home.id} view={home} />
      ) : (
        <p className="empty">{workspace.botName} is preparing this page…</p>
      )}
    </section>
  );
}

function HomeView({ view }: { view: PageView }) {
  const { blocks = [], state } = modalView(view);
  const { surface, trouble } = useSurfaceState('home', { viewId: view.id }, state?.values ?? {}, NO_ERRORS);
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={blocks} />
      <Trouble words={trouble} />
    </SurfaceContext>
  );
}
