import { useCallback, useRef, useState } from 'react';
import type { OptionObject, OverflowMenuElement } from 'slack-blocks-to-jsx';
import { useElement } from '../blocks/use-element.ts';
import { Icon } from '../common/icon.tsx';
import { Menu } from '../common/menu.tsx';
import { Spinner } from '../common/spinner.tsx';
import { plain } from '../text/slack-text.tsx';

/** The menu behind three dots. */
export function OverflowMenu({ element }: { element: OverflowMenuElement }) {
  const { act, pending } = useElement(element);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const choose = (option: OptionObject) => {
    if (option.url) window.open(option.url, '_blank', 'noreferrer');
    void act({ selected_option: option });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button overflow"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={pending}
        onClick={() => !pending && setOpen(!open)}
      >
        {pending ? <Spinner /> : <Icon name="dots" />}
      </button>
      {open && (
        <Menu
          anchor={button}
          label="More actions"
          close={close}
          items={element.options.map((option) => ({
            key: option.value,
            label: plain(option.text),
            description: plain(option.description),
            choose: () => choose(option),
          }))}
        />
      )}
    </>
  );
}
