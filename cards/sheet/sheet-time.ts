import { DateTime } from 'luxon';
import type { Language, Millis } from '../../flows/facts.ts';

const formats: Readonly<Record<Language, { locale: string; format: string }>> = {
  en: { locale: 'en-GB', format: 'd MMM yyyy, HH:mm' },
  ru: { locale: 'ru-RU', format: "dd.MM.yyyy, HH:mm 'UTC'Z" },
};

/** A moment with its zone, short enough for a column: `12 Nov 2026, 11:02 EET`, `12.11.2026, 11:02 UTC+2`. */
export function sheetTime(at: Millis, timeZone: string, language: Language): string {
  const { locale, format } = formats[language];
  const then = DateTime.fromMillis(at, { zone: timeZone }).setLocale(locale);
  return language === 'en' ? `${then.toFormat(format)} ${shortName(then)}` : then.toFormat(format);
}

const names = new Map<string, string>();

/** A zone's short name, e.g. `EET`. Asked of the system once for each zone and offset: it takes longer than all the rest of a sheet's row. */
function shortName(then: DateTime): string {
  const key = `${then.zoneName} ${then.offset}`;
  const known = names.get(key) ?? then.toFormat('ZZZZ');
  names.set(key, known);
  return known;
}
