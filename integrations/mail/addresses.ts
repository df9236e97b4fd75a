import { z } from 'zod';
import type { MailAddress } from './mail.ts';

/** RFC 5321, section 4.5.3.1: 64 characters before the @, 255 after it, 254 that fit into a path. */
const longest = 254;
const shape = /^[^\s"(),:;<>@[\]\\]{1,64}@[^\s"(),:;<>@[\]\\]{1,255}$/u;

/** One e-mail address and nothing else: no list, no name, no line end that would begin another header. */
export const emailSchema = z
  .string()
  .max(longest)
  .refine((text) => shape.test(text) && text === oneLine(text), 'must be an address such as name@company.example');

/** Reads `Countersign <contracts@aurora.example>` or the address alone; null when it is neither. */
export function readMailAddress(text: string): MailAddress | null {
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]+)>$/.exec(text.trim()) ?? [];
  const email = emailSchema.safeParse(inBrackets ?? text.trim());
  return email.success ? { name: oneLine(name.replace(/^\s*"|"\s*$/g, '')), email: email.data } : null;
}

/** Text for a header: one line, without control characters and without those that turn the reading direction; 250 characters at most. */
export function oneLine(text: string): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return [...plain].slice(0, 250).join('');
}
