import { useEffect, useId, useRef, useState } from 'react';
import type { PageView } from '../../page-api.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { SurfaceContext } from '../blocks/surface.ts';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { Dialog } from '../common/dialog.tsx';
import { usePage } from '../state/page-context.ts';
import { plain } from '../text/slack-text.tsx';
import { ModalFooter } from './modal-footer.tsx';
import { ModalHeader } from './modal-header.tsx';
import { modalView } from './modal-view.ts';

const NO_ERRORS = {};

/** A form over the workspace. */
export function Modal({ view, covered }: { view: PageView; covered: boolean }) {
  const { api } = usePage();
  const id = useId();
  const [sending, setSending] = useState(false);
  const { title, submit, close, blocks = [], state } = modalView(view);
  const { surface, values, trouble, setTrouble } = useSurfaceState(
    'modal',
    { viewId: view.id },
    state?.values ?? {},
    view.errors ?? NO_ERRORS,
  );

  const form = useRef<HTMLFormElement>(null);
  const { errors } = view;
  useEffect(() => {
    if (errors) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  async function send(): Promise<void> {
    if (sending) return;
    setSending(true);
    setTrouble('');
    const answer = await api.post<{ errors?: object }>('submit', { viewId: view.id, state: { values } });
    setSending(false);
    // Errors at fields come with the view; only what has no field is said here.
    if (!answer.ok && !('errors' in answer)) setTrouble(answer.error);
  }

  const leave = (all: boolean) => void api.post('close', { viewId: view.id, all });

  return (
    <Dialog className="modal" labelledBy={id} covered={covered} close={() => leave(false)}>
      <ModalHeader id={id} title={plain(title)} close={() => leave(true)} />
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {/* The next step of a form begins at its top. */}
        <div className="modal-body" key={plain(title)}>
          <SurfaceContext value={surface}>
            <Blocks blocks={blocks} />
          </SurfaceContext>
        </div>
        <ModalFooter
          submit={plain(submit)}
          close={plain(close) || (submit ? 'Cancel' : 'Close')}
          sending={sending}
          trouble={trouble}
          leave={() => leave(false)}
        />
      </form>
    </Dialog>
  );
}
