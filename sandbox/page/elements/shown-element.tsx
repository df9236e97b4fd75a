import type { BlockElement } from '../blocks/element-value.ts';
import { ActionButton } from './action-button.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { ConversationsSelect } from './conversations-select.tsx';
import { DatePicker } from './date-picker.tsx';
import { DateTimePicker } from './date-time-picker.tsx';
import { ExternalSelect } from './external-select.tsx';
import { FileInput } from './file-input.tsx';
import { OverflowMenu } from './overflow-menu.tsx';
import { RadioButtons } from './radio-buttons.tsx';
import { StaticSelect } from './static-select.tsx';
import { TextInput } from './text-input.tsx';
import { TimePicker } from './time-picker.tsx';
import { UsersSelect } from './users-select.tsx';

/** One element of a block. */
export function ShownElement({ element }: { element: BlockElement }) {
  switch (element.type) {
    case 'button':
      return <ActionButton element={element} />;
    case 'overflow':
      return <OverflowMenu element={element} />;
    case 'static_select':
    case 'multi_static_select':
      return <StaticSelect element={element} />;
    case 'external_select':
    case 'multi_external_select':
      return <ExternalSelect element={element} />;
    case 'users_select':
    case 'multi_users_select':
      return <UsersSelect element={element} />;
    case 'conversations_select':
    case 'multi_conversations_select':
    case 'channels_select':
    case 'multi_channels_select':
      return <ConversationsSelect element={element} />;
    case 'checkboxes':
      return <Checkboxes element={element} />;
    case 'radio_buttons':
      return <RadioButtons element={element} />;
    case 'datepicker':
      return <DatePicker element={element} />;
    case 'timepicker':
      return <TimePicker element={element} />;
    case 'datetimepicker':
      return <DateTimePicker element={element} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput element={element} />;
    case 'file_input':
      return <FileInput element={element} />;
    case 'image':
      return <img src={element.image_url} alt={element.alt_text} />;
    case 'workflow_button':
    case 'icon_button':
    case 'feedback_buttons':
    case 'rich_text_input':
    case 'url':
    case 'rich_text_section':
    case 'rich_text_list':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return <span className="unknown-element">The sandbox cannot show “{element.type}”.</span>;
  }
}
