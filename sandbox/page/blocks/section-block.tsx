import { useMemo } from 'react';
import type { SectionBlock as Section } from 'slack-blocks-to-jsx';
import { numbered } from '../common/numbered.ts';
import { ShownElement } from '../elements/shown-element.tsx';
import { SlackText } from '../text/slack-text.tsx';
import { type Field, FieldContext } from './field.ts';

/** A text, fields in two columns, and one element at the right. */
export function SectionBlock({ block }: { block: Section }) {
  const { block_id: blockId = '', text, fields = [], accessory } = block;
  const field = useMemo<Field>(() => ({ blockId, dispatches: true, inForm: false, optional: true }), [blockId]);
  return (
    <div className="block-section">
      <div className="block-section-text">
        {text && <SlackText text={text} />}
        {fields.length > 0 && (
          <div className="block-fields">
            {numbered(fields).map(([key, one]) => (
              <div key={key}>
                <SlackText text={one} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <FieldContext value={field}>
          <div className={`block-accessory block-accessory-${accessory.type}`}>
            <ShownElement element={accessory} />
          </div>
        </FieldContext>
      )}
    </div>
  );
}
