import type { Language, Millis } from '../../flows/facts.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' };

/** A day as people write it, in a place's zone: `23 May 2027`. */
export function dayIn(timeZone: string, language: Language, at: Millis): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at);
}

/** A moment with its zone: `24 November 2026 at 11:05 EET`. */
export function momentIn(timeZone: string, language: Language, at: Millis): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);
}

/** A country's name for its ISO 3166-1 code; the code itself where there is none. */
export function countryIn(language: Language, code: string): string {
  try {
    return new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
