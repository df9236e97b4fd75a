import { useId } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { plain, SlackText } from '../text/slack-text.tsx';
import { Dialog } from './dialog.tsx';

/** The small dialog of a confirm object, as Slack shows it. */
export function ConfirmDialog({
  question,
  answer,
}: {
  question: ConfirmDialogObject;
  answer: (agreed: boolean) => void;
}) {
  const id = useId();
  return (
    <Dialog className="confirm" labelledBy={id} close={() => answer(false)}>
      <h2 id={id}>{plain(question.title)}</h2>
      <div className="confirm-text">
        <SlackText text={question.text} />
      </div>
      <footer>
        <button type="button" className="button" onClick={() => answer(false)}>
          {plain(question.deny)}
        </button>
        <button
          type="button"
          className={question.style === 'danger' ? 'button danger filled' : 'button primary filled'}
          data-autofocus
          onClick={() => answer(true)}
        >
          {plain(question.confirm)}
        </button>
      </footer>
    </Dialog>
  );
}
