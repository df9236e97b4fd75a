import type { JsonObject } from '../json.ts';
import { checkFields, checkFlag, checkList, checkObject, checkString, checkWord } from './check.ts';
import { checkChoices, checkConfirm, checkOption, checkText } from './composition.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

export type Place = 'section' | 'actions' | 'input';

type Check = (report: Report, element: JsonObject, pointer: string) => void;
interface Kind {
  places: Place[];
  required?: string[];
  optional: string[];
  check?: Check;
}

const EVERYWHERE: Place[] = ['section', 'actions', 'input'];
const SELECT = ['placeholder', 'confirm', 'focus_on_load'];
const TYPED = ['placeholder', 'initial_value', 'dispatch_action_config', 'focus_on_load'];

/** https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
const checkDispatch: Check = (report, element, pointer) =>
  checkObject(report, element.dispatch_action_config, `${pointer}/dispatch_action_config`, (config, at) => {
    checkFields(report, config, at, [], ['trigger_actions_on']);
    const { trigger_actions_on: triggers } = config;
    const words = ['on_enter_pressed', 'on_character_entered'];
    for (const word of Array.isArray(triggers) ? triggers : [])
      checkWord(report, word, `${at}/trigger_actions_on`, words);
  });

const choices: Check = (report, element, pointer) => checkChoices(report, element, pointer);
const picks: Check = (report, element, pointer) =>
  checkList(report, element.options, `${pointer}/options`, { least: 1, most: LIMITS.choiceOptions }, (option, at) =>
    checkOption(report, option, at, 'any'),
  );

/** The interactive elements, where each may stand and which fields it has: https://docs.slack.dev/reference/block-kit/block-elements */
const KINDS: Record<string, Kind> = {
  button: {
    places: ['section', 'actions'],
    required: ['text'],
    optional: ['url', 'value', 'style', 'confirm', 'accessibility_label'],
    check(report, element, pointer) {
      checkText(report, element.text, `${pointer}/text`, LIMITS.buttonText);
      checkString(report, element.value, `${pointer}/value`, LIMITS.buttonValue, 0);
      checkString(report, element.url, `${pointer}/url`, LIMITS.buttonUrl);
      checkString(report, element.accessibility_label, `${pointer}/accessibility_label`, LIMITS.accessibilityLabel);
      checkWord(report, element.style, `${pointer}/style`, ['primary', 'danger']);
    },
  },
  overflow: {
    places: ['section', 'actions'],
    required: ['options'],
    optional: ['confirm'],
    check: (report, element, pointer) =>
      checkList(
        report,
        element.options,
        `${pointer}/options`,
        { least: 1, most: LIMITS.overflowOptions },
        (option, at) => checkOption(report, option, at, 'plain', true),
      ),
  },
  static_select: {
    places: EVERYWHERE,
    optional: [...SELECT, 'options', 'option_groups', 'initial_option'],
    check: choices,
  },
  external_select: { places: EVERYWHERE, optional: [...SELECT, 'initial_option', 'min_query_length'] },
  users_select: { places: EVERYWHERE, optional: [...SELECT, 'initial_user'] },
  conversations_select: {
    places: EVERYWHERE,
    optional: [...SELECT, 'initial_conversation', 'default_to_current_conversation', 'response_url_enabled', 'filter'],
  },
  channels_select: { places: EVERYWHERE, optional: [...SELECT, 'initial_channel', 'response_url_enabled'] },
  multi_static_select: {
    places: ['section', 'input'],
    optional: [...SELECT, 'options', 'option_groups', 'initial_options', 'max_selected_items'],
    check: choices,
  },
  multi_external_select: {
    places: ['section', 'input'],
    optional: [...SELECT, 'initial_options', 'min_query_length', 'max_selected_items'],
  },
  multi_users_select: { places: ['section', 'input'], optional: [...SELECT, 'initial_users', 'max_selected_items'] },
  multi_conversations_select: {
    places: ['section', 'input'],
    optional: [...SELECT, 'initial_conversations', 'default_to_current_conversation', 'filter', 'max_selected_items'],
  },
  multi_channels_select: {
    places: ['section', 'input'],
    optional: [...SELECT, 'initial_channels', 'max_selected_items'],
  },
  datepicker: { places: EVERYWHERE, optional: [...SELECT, 'initial_date'] },
  timepicker: { places: EVERYWHERE, optional: [...SELECT, 'initial_time', 'timezone'] },
  datetimepicker: { places: ['actions', 'input'], optional: ['confirm', 'focus_on_load', 'initial_date_time'] },
  checkboxes: {
    places: EVERYWHERE,
    required: ['options'],
    optional: ['initial_options', 'confirm', 'focus_on_load'],
    check: picks,
  },
  radio_buttons: {
    places: EVERYWHERE,
    required: ['options'],
    optional: ['initial_option', 'confirm', 'focus_on_load'],
    check: picks,
  },
  plain_text_input: {
    places: ['input'],
    optional: [...TYPED, 'multiline', 'min_length', 'max_length'],
    check(report, element, pointer) {
      checkFlag(report, element.multiline, `${pointer}/multiline`);
      const most = element.max_length;
      if (most !== undefined && !(typeof most === 'number' && most >= 1 && most <= LIMITS.plainTextInput)) {
        report.add(`must be between 1 and ${LIMITS.plainTextInput}`, `${pointer}/max_length`);
      }
      checkString(report, element.initial_value, `${pointer}/initial_value`, LIMITS.plainTextInput, 0);
      checkDispatch(report, element, pointer);
    },
  },
  email_text_input: { places: ['input'], optional: TYPED, check: checkDispatch },
  url_text_input: { places: ['input'], optional: TYPED },
  number_input: { places: ['input'], required: ['is_decimal_allowed'], optional: [...TYPED, 'min_value', 'max_value'] },
  rich_text_input: { places: ['input'], optional: TYPED },
  file_input: {
    places: ['input'],
    optional: ['filetypes', 'max_files'],
    check(report, element, pointer) {
      const { filetypes, max_files: most } = element;
      const named = Array.isArray(filetypes) && filetypes.every((type) => typeof type === 'string' && type !== '');
      if (filetypes !== undefined && !named) report.add('must be a list of file extensions', `${pointer}/filetypes`);
      if (most !== undefined && !(Number.isInteger(most) && Number(most) >= 1 && Number(most) <= LIMITS.fileInputFiles))
        report.add(`must be between 1 and ${LIMITS.fileInputFiles}`, `${pointer}/max_files`);
    },
  },
};

/** Checks one interactive element at the place where it stands. */
export function checkElement(report: Report, element: JsonObject, pointer: string, place: Place): void {
  const kind = KINDS[String(element.type)];
  if (!kind?.places.includes(place)) {
    report.add(`unsupported type: ${element.type}`, `${pointer}/type`);
    return;
  }
  checkFields(report, element, pointer, kind.required ?? [], ['action_id', ...kind.optional]);
  checkString(report, element.action_id, `${pointer}/action_id`, LIMITS.id);
  checkText(report, element.placeholder, `${pointer}/placeholder`, LIMITS.placeholder);
  checkConfirm(report, element.confirm, `${pointer}/confirm`);
  kind.check?.(report, element, pointer);
}
