import type { Field } from '../form.ts';

/** The deal, found among the company's as one types; a deal whose title is not known is shown by its id. */
export const dealField = (
  words: { label: string; hint: string },
  { deal = '', dealTitle = '' }: { deal?: string; dealTitle?: string },
): Field => ({
  part: 'field',
  field: 'search',
  search: 'deals',
  name: 'deal',
  ...words,
  optional: true,
  ...(deal === '' ? {} : { value: { value: deal, label: dealTitle || deal } }),
});
