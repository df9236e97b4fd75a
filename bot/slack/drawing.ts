import type { ModalView, PlainTextOption } from '@slack/web-api';
import type { ActionName, Pointer } from '../../cards/card.ts';
import type { FieldErrors, Form, FormName } from '../../cards/form.ts';
import type { Option } from '../../cards/option.ts';
import type { SlackDrawing } from '../../integrations/chat/slack/slack-chat.ts';
import type { Values } from '../people/company-form.ts';
import type { Search } from '../people/on-options.ts';

/** An element of a message or view that was used, as Slack sends it. */
export interface UsedElement {
  action_id: string;
  block_id: string;
  type: string;
  value?: string | null | undefined;
  selected_option?: { value: string } | null | undefined;
  selected_user?: string | null | undefined;
}

/** What the door reads of a view. */
export interface SentView {
  callback_id: string;
  private_metadata: string;
  state: { values: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

export interface SentForm {
  form: FormName;
  about: Values;
  values: Values;
}

/** Block Kit's side of cards and forms: what is drawn, and what comes back of it. */
export interface SlackDoorDrawing extends SlackDrawing {
  modal(form: Form): ModalView;
  /** What a used element does; null for one that is a field of a form, or none of ours. */
  readAction(element: UsedElement): { does: ActionName; with: Pointer } | null;
  /** The name of the field that an element of a form is, and what is looked for in it. */
  readField(element: { action_id: string; block_id: string }): { name: string; search: Search | null };
  /** Null when the view is none of ours. */
  readForm(view: SentView): SentForm | null;
  /** Errors by block id. */
  errors(errors: FieldErrors, view: SentView): Record<string, string>;
  options(options: readonly Option[]): PlainTextOption[];
}
