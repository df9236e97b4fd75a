import { Pane } from './pane.tsx';

/** The bot's page on which rules of routing are tried. */
export function RoutingPane() {
  return <Pane title="Routing rules" address="/sandbox/routing" />;
}
