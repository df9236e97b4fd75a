import type { ButtonElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { Spinner } from '../common/spinner.tsx';
import { plain } from '../text/slack-text.tsx';

/** A button: it shows that it waits until the app has answered, and a second click meanwhile does nothing. */
export function ActionButton({ element }: { element: ButtonElement }) {
  const { act, pending } = useElement(element);
  const look = ['button', element.style, pending && 'pending'].filter(Boolean).join(' ');
  const click = () => {
    if (element.url) open(element.url, '_blank', 'noreferrer');
    void act({ ...(element.value === undefined ? {} : { value: element.value }) });
  };
  return (
    <button
      type="button"
      className={look}
      aria-label={element.accessibility_label}
      aria-disabled={pending}
      aria-busy={pending}
      onClick={pending ? undefined : click}
    >
      <span>{plain(element.text)}</span>
      {pending && <Spinner />}
    </button>
  );
}
