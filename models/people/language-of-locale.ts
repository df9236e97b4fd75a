import type { Language } from '../../flows/facts.ts';

/** Russian for `ru` and its countries, English for all else: these two are spoken. */
export const languageOfLocale = (locale: string): Language => (/^ru\b/i.test(locale) ? 'ru' : 'en');
