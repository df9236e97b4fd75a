import type { JsonObject } from '../json.ts';
import { checkFields, checkFlag, checkList, checkObject, checkString, checkWord } from './check.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';

/** A text object: https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export function checkText(
  report: Report,
  value: unknown,
  pointer: string,
  most: number,
  kinds: 'plain' | 'any' = 'plain',
): void {
  checkObject(report, value, pointer, (text) => {
    if (text.type !== 'plain_text' && (kinds === 'plain' || text.type !== 'mrkdwn')) {
      report.add(`unsupported type: ${text.type}`, `${pointer}/type`);
      return;
    }
    checkFields(report, text, pointer, ['text'], text.type === 'plain_text' ? ['emoji'] : ['verbatim']);
    checkString(report, text.text, `${pointer}/text`, most);
    checkFlag(report, text.emoji, `${pointer}/emoji`);
    checkFlag(report, text.verbatim, `${pointer}/verbatim`);
  });
}

/** An option: https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export function checkOption(
  report: Report,
  option: JsonObject,
  pointer: string,
  kinds: 'plain' | 'any' = 'plain',
  withUrl = false,
): void {
  checkFields(report, option, pointer, ['text', 'value'], withUrl ? ['description', 'url'] : ['description']);
  checkText(report, option.text, `${pointer}/text`, LIMITS.optionText, kinds);
  checkString(report, option.value, `${pointer}/value`, LIMITS.optionValue);
  checkText(report, option.description, `${pointer}/description`, LIMITS.optionDescription, kinds);
  checkString(report, option.url, `${pointer}/url`, LIMITS.optionUrl);
}

/** Options or groups of options, of which a select has exactly one: https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object */
export function checkChoices(report: Report, select: JsonObject, pointer: string, least = 1): void {
  if ((select.options === undefined) === (select.option_groups === undefined)) {
    report.add('must provide either options or option_groups', pointer);
    return;
  }
  checkList(report, select.options, `${pointer}/options`, { least, most: LIMITS.selectOptions }, (option, at) =>
    checkOption(report, option, at),
  );
  checkList(
    report,
    select.option_groups,
    `${pointer}/option_groups`,
    { least, most: LIMITS.selectGroups },
    (group, at) => {
      checkFields(report, group, at, ['label', 'options'], []);
      checkText(report, group.label, `${at}/label`, LIMITS.groupLabel);
      checkList(report, group.options, `${at}/options`, { least: 0, most: LIMITS.selectOptions }, (option, place) =>
        checkOption(report, option, place),
      );
    },
  );
}

/** A confirmation dialog: https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export function checkConfirm(report: Report, value: unknown, pointer: string): void {
  checkObject(report, value, pointer, (confirm) => {
    checkFields(report, confirm, pointer, ['title', 'text', 'confirm', 'deny'], ['style']);
    checkText(report, confirm.title, `${pointer}/title`, LIMITS.confirmTitle);
    checkText(report, confirm.text, `${pointer}/text`, LIMITS.confirmText, 'any');
    checkText(report, confirm.confirm, `${pointer}/confirm`, LIMITS.confirmButton);
    checkText(report, confirm.deny, `${pointer}/deny`, LIMITS.confirmButton);
    checkWord(report, confirm.style, `${pointer}/style`, ['primary', 'danger']);
  });
}
