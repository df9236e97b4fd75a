import { DateTime } from 'luxon';
import type { Language, Millis } from '../../flows/facts.ts';

const formats: Readonly<Record<Language, { locale: string; format: string }>> = {
  en: { locale: 'en-GB', format: 'd MMM yyyy, HH:mm ZZZZ' },
  ru: { locale: 'ru-RU', format: "dd.MM.yyyy, HH:mm 'UTC'Z" },
};

/** A moment with its zone, short enough for a column: `12 Nov 2026, 11:02 EET`, `12.11.2026, 11:02 UTC+2`. */
export function sheetTime(at: Millis, timeZone: string, language: Language): string {
  const { locale, format } = formats[language];
  return DateTime.fromMillis(at, { zone: timeZone }).setLocale(locale).toFormat(format);
}
