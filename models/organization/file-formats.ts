import { IANAZone } from 'luxon';
import { z } from 'zod';
import { unknownPlace } from './public-holidays.ts';

// What single values of the organization's file look like. Each check words its own error: what it must be, with an example.

/** The key of a person or a calendar. */
export const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens, e.g. "anna"');

/** Text of one line. */
export const line = z
  .string()
  .regex(/^\S(.*\S)?$/, 'must not be empty, nor begin or end with a space')
  .max(200, 'must have 200 characters at most');

export const email = z.email('must be an e-mail address, e.g. anna@aurora-logistics.example').max(254, 'is too long');

export const timeZone = z
  .string()
  .regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/, 'must be the name of a time zone, e.g. Europe/Riga')
  .refine((name) => IANAZone.isValidZone(name), 'is no time zone that is known; names look like Europe/Riga');

export const locale = z
  .string()
  .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language, with a country if you like, e.g. en-GB or ru');

/** `2026-12-31`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-12-31')
  .refine((text) => isRealDay(text), 'is a date that does not exist');

/** `LV`, `DE-BY`. */
export const holidaysOf = z
  .string()
  .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, 'must be a country, perhaps with a part of it, e.g. LV or DE-BY')
  .superRefine((place, context) => {
    const message = unknownPlace(place);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });

/** `09:00`, to `24:00`. */
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00, between quotation marks');

/** `09:00–18:00`, with a dash or a hyphen. */
export const hours = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d) ?[–-] ?((([01]\d|2[0-3]):[0-5]\d)|24:00)$/, 'must be hours such as 09:00–18:00')
  .refine((text) => {
    const { from, to } = minutesOfHours(text);
    return from < to;
  }, 'must end after they begin, on the same day');

/** `70–100`, with a dash or a hyphen: from and to, both included. */
export const scoreBand = z.string().regex(/^\d{1,3} ?[–-] ?\d{1,3}$/, 'must be a band of scores such as 70–100');

export const hoursCount = z.number().positive('must be more than 0 hours').max(10_000, 'must be 10000 hours at most');

/** `50%`. */
export const share = z.string().regex(/^[1-9]\d{0,2}%$/, 'must be a share of the time from 1% to 999%, e.g. 50%');

/** 0.5 of `50%`. */
export const shareOf = (text: string): number => Number(text.slice(0, -1)) / 100;

/** Minutes after midnight of `09:00`. */
export function minutesOf(text: string): number {
  const [hour = '', minute = ''] = text.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** Minutes after midnight of both ends of `09:00–18:00`. */
export function minutesOfHours(text: string): { from: number; to: number } {
  const [from = '', to = ''] = text.split(/ ?[–-] ?/);
  return { from: minutesOf(from), to: minutesOf(to) };
}

/** Both ends of `70–100`. */
export function boundsOf(band: string): { from: number; to: number } {
  const [from = '', to = ''] = band.split(/ ?[–-] ?/);
  return { from: Number(from), to: Number(to) };
}

function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
