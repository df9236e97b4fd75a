import { useMemo } from 'react';
import type { ActionsBlock as Actions } from 'slack-blocks-to-jsx';
import { numbered } from '../common/numbered.ts';
import { ShownElement } from '../elements/shown-element.tsx';
import { type Field, FieldContext } from './field.ts';

/** Buttons and selects in a row. */
export function ActionsBlock({ block }: { block: Actions }) {
  const { block_id: blockId = '' } = block;
  const field = useMemo<Field>(() => ({ blockId, dispatches: true, inForm: false, optional: true }), [blockId]);
  return (
    <FieldContext value={field}>
      <div className="block-actions">
        {numbered(block.elements).map(([key, element]) => (
          <ShownElement key={'action_id' in element ? (element.action_id ?? key) : key} element={element} />
        ))}
      </div>
    </FieldContext>
  );
}
