import { useCallback } from 'react';
import type { ConfirmDialogObject } from 'slack-blocks-to-jsx';
import { useConfirm } from '../common/confirm-context.ts';
import { type BlockElement, type ElementValue, firstValue } from './element-value.ts';
import { useField } from './field.ts';
import { useSurface } from './surface.ts';

/** What an element needs: what it holds, whether the app's answer is awaited, and what to do with a choice. */
export function useElement(element: BlockElement) {
  const surface = useSurface();
  const field = useField();
  const ask = useConfirm();
  const actionId = 'action_id' in element ? (element.action_id ?? '') : '';
  const value = surface.value(field.blockId, actionId) ?? firstValue(element);

  /** Keeps what was entered. */
  function enter(chosen: Omit<ElementValue, 'type'>): void {
    surface.enter(field.blockId, actionId, { type: element.type, ...chosen });
  }

  /** Tells the app, after asking once more where the element says so. */
  async function act(chosen: Omit<ElementValue, 'type'>): Promise<void> {
    const confirm = 'confirm' in element ? (element.confirm as ConfirmDialogObject | undefined) : undefined;
    if (confirm && !(await ask(confirm))) return;
    enter(chosen);
    await surface.act(field.blockId, actionId, { type: element.type, ...chosen });
  }

  /** A choice: kept in a form's field, told to the app everywhere else. */
  function choose(chosen: Omit<ElementValue, 'type'>): void {
    if (field.dispatches) void act(chosen);
    else enter(chosen);
  }

  const { blockId } = field;
  const search = surface.options;
  const options = useCallback((query: string) => search(blockId, actionId, query), [search, blockId, actionId]);

  return {
    field,
    value,
    pending: surface.isPending(field.blockId, actionId),
    enter,
    act,
    choose,
    upload: (files: File[]) => surface.upload(blockId, actionId, files),
    options,
  };
}
