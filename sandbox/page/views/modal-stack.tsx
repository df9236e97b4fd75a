import { usePage } from '../state/page-context.ts';
import { Modal } from './modal.tsx';

/** The acting person's open modals, the newest on top; what was typed in those below stays. */
export function ModalStack() {
  const { world } = usePage();
  return world.views.map((view, index) => <Modal key={view.id} view={view} covered={index < world.views.length - 1} />);
}
