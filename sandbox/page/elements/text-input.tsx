import type { KeyboardEvent } from 'react';
import type {
  EmailInputElement,
  NumberInputElement,
  PlainTextInputElement,
  UrlTextInputElement,
} from 'slack-blocks-to-jsx';
import { fieldAttributes } from '../blocks/field.ts';
import { useElement } from '../blocks/use-element.ts';
import { plain } from '../text/slack-text.tsx';
import { LettersLeft } from './letters-left.tsx';
import { useDispatchedText } from './use-dispatched-text.ts';

type Element = PlainTextInputElement | EmailInputElement | UrlTextInputElement | NumberInputElement;

const KEYBOARDS = { email_text_input: 'email', url_text_input: 'url', number_input: 'decimal' } as const;

/** A field to write in. Limits are told in numbers beside it and by the form when it is sent, as in Slack. */
export function TextInput({ element }: { element: Element }) {
  const { field, value, enter, act } = useElement(element);
  const text = value.value ?? '';
  const dispatched = useDispatchedText(element, field.dispatches, (written) => void act({ value: written || null }));
  const common = {
    ...fieldAttributes(field, plain(element.placeholder)),
    value: text,
    placeholder: plain(element.placeholder) || undefined,
    autoComplete: 'off',
    ...(element.focus_on_load ? { 'data-autofocus': true } : {}),
    onChange: (event: { target: { value: string } }) => {
      enter({ value: event.target.value || null });
      dispatched.changed(event.target.value);
    },
  };
  const multiline = element.type === 'plain_text_input' && element.multiline === true;
  const limit = element.type === 'plain_text_input' ? element.max_length : undefined;
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') dispatched.entered(text);
  };
  return (
    <div className="text-input">
      {multiline ? (
        <textarea rows={4} {...common} />
      ) : (
        <input
          type="text"
          inputMode={element.type === 'plain_text_input' ? undefined : KEYBOARDS[element.type]}
          {...common}
          onKeyDown={onEnter}
        />
      )}
      {limit !== undefined && <LettersLeft written={text.length} limit={limit} />}
    </div>
  );
}
