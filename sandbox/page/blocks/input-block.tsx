import { useId, useMemo } from 'react';
import type { InputBlock as Input } from 'slack-blocks-to-jsx';
import { Icon } from '../common/icon.tsx';
import { ShownElement } from '../elements/shown-element.tsx';
import { plain } from '../text/slack-text.tsx';
import { type Field, FieldContext } from './field.ts';
import { useSurface } from './surface.ts';

/** A field of a form with its label, hint and error. */
export function InputBlock({ block }: { block: Input }) {
  const { block_id: blockId = '', element, hint, optional = false, dispatch_action: dispatches = false } = block;
  const id = useId();
  const error = useSurface().errors[blockId];
  const field = useMemo<Field>(
    () => ({
      blockId,
      dispatches,
      inForm: true,
      optional,
      id,
      labelledBy: `${id}label`,
      describedBy: [error && `${id}error`, hint && `${id}hint`].filter(Boolean).join(' '),
      invalid: Boolean(error),
    }),
    [blockId, dispatches, optional, id, error, hint],
  );
  return (
    <div className={error ? 'block-input has-error' : 'block-input'}>
      <label id={`${id}label`} htmlFor={id}>
        {plain(block.label)}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      <FieldContext value={field}>
        <ShownElement element={element} />
      </FieldContext>
      {error && (
        <p className="field-error" id={`${id}error`} role="alert">
          <Icon name="warning" />
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}hint`}>
          {plain(hint)}
        </p>
      )}
    </div>
  );
}
