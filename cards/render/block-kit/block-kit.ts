import type { KnownBlock, ModalView, PlainTextOption, View } from '@slack/web-api';
import type { ActionName, Card, Pointer } from '../../card.ts';
import type { FieldErrors, Form } from '../../form.ts';
import type { Option } from '../../option.ts';
import { messageOf, viewBlocksOf } from './blocks.ts';
import { errorsOf, fieldIn, modalOf, optionOf, readForm } from './forms.ts';
import { limits } from './limits.ts';
import type { Mention } from './mrkdwn.ts';
import { isMenu, readActionId, readMenuValue, readPointer } from './pointer.ts';

interface Used {
  action_id: string;
  block_id: string;
  value?: string | null | undefined;
  selected_option?: { value: string } | null | undefined;
}

const searches = ['companies', 'countries', 'people', 'deals', 'products'] as const;

/** Draws cards and forms as Slack's blocks, and reads what comes back of them. Pure but for `mention`. */
export function createBlockKit(mention: Mention) {
  return {
    message: (card: Card): { text: string; blocks: KnownBlock[] } => messageOf(card, mention),
    home: (card: Card): View => ({ type: 'home', blocks: viewBlocksOf(card, mention) }),
    modal: (form: Form): ModalView => modalOf(form, mention),
    /** What a used element does; null for a link or a form's field. */
    readAction({ action_id, value, selected_option }: Used): { does: ActionName; with: Pointer } | null {
      if (isMenu(action_id)) return selected_option ? readMenuValue(selected_option.value) : null;
      const does = readActionId(action_id);
      return does ? { does, with: readPointer(value ?? '') } : null;
    },
    readField({ action_id, block_id }: Pick<Used, 'action_id' | 'block_id'>) {
      return { name: fieldIn(block_id), search: searches.find((one) => action_id === `search ${one}`) ?? null };
    },
    readForm,
    errors: (errors: FieldErrors, view: Parameters<typeof errorsOf>[1]) => errorsOf(errors, view),
    options: (options: readonly Option[]): PlainTextOption[] => options.slice(0, limits.optionsInSelect).map(optionOf),
  };
}
