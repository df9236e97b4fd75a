import type { ContractForm } from '../flows/contract-form.ts';
import type { Exchange } from '../flows/contract-state.ts';
import type { Language, Millis } from '../flows/facts.ts';
import { dayOf } from './times.ts';
import { contractMailEn } from './words/en/contract-mail.ts';
import { contractMailRu } from './words/ru/contract-mail.ts';

export interface MailContent {
  language: Language;
  form: ContractForm;
  /** Our legal entity's name. */
  our: string;
  contact: string;
  revision: number;
  /** The revision that went out before this one, and what it was answered with; null for the first. */
  before: Pick<Exchange, 'revision' | 'answer'> | null;
  /** 0 for the first mail; the how manieth reminder else. */
  reminder: number;
  link: string;
  /** Until when the link leads anywhere, and whose days count. */
  until: Millis;
  timeZone: string;
}

/** Mail programs take styles only in the element, and without a font they take a typewriter's or a newspaper's. */
const font =
  'font-family: system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; font-size: 15px; line-height: 1.5; color: #1d2433';
const button =
  'display: inline-block; padding: 10px 18px; border-radius: 6px; background: #1a6840; color: #fff; font-weight: 600; text-decoration: none';

const words = { en: contractMailEn, ru: contractMailRu };

/** The mail that leads a counterparty's contact to the document: what it is, what is asked, and until when. */
export function counterpartyMail(content: MailContent): { subject: string; text: string; html: string } {
  const { language, form, our, contact, revision, before, reminder, link, until, timeZone } = content;
  const said = words[language];
  const day = dayOf(until, { language, timeZone, now: null });
  const subject = (reminder > 0 ? said.reminder : said.subject)(form.documentType, form.number, our, revision);
  const paragraphs = [
    said.greeting(contact),
    reminder > 0
      ? said.stillWaiting(form.documentType, form.number, revision)
      : said.what(form.documentType, form.number, form.subject, revision),
    ...(before ? [newIn(before, said)] : []),
    said.how,
  ];
  const foot = [said.private(day), our];
  const text = [...paragraphs, link, ...foot].join('\n\n');
  const html = [
    `<div style="${escaped(font)}">`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    `<p><a style="${button}" href="${escaped(link)}">${escaped(said.open)}</a></p>`,
    ...foot.map((paragraph) => `<p style="color:#555">${escaped(paragraph)}</p>`),
    '</div>',
  ].join('\n');
  return { subject, text, html };
}

/** Why there is a new revision, in short; what our people said of it among themselves is not theirs to read. */
function newIn({ revision, answer }: NonNullable<MailContent['before']>, said: typeof contractMailEn): string {
  switch (answer?.is) {
    case 'protocol': {
      const { file, clauses } = answer;
      if (file) return said.answersFile(file.name);
      return said.answersClauses(clauses.length, clauses.filter(({ agreed }) => agreed !== '').length);
    }
    case 'approved':
      return said.replacesApproved(revision);
    case 'taken back':
    case undefined:
      return said.replaces(revision);
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
