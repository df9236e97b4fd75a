import { idOf } from './ids.ts';
import type { User } from './model.ts';

const PEOPLE: [handle: string, name: string, title: string, locale: string, timeZone: string, kind?: 'guest'][] = [
  ['anna', 'Anna Petrova', 'Lawyer', 'ru-RU', 'Europe/Riga'],
  ['sam', 'Samuel Okafor', 'Deputy Lawyer', 'en-GB', 'Europe/London'],
  ['mei', 'Mei Chen', 'Chief Accountant', 'en-US', 'Europe/Riga'],
  ['tom', 'Tomasz Zielinski', 'Accountant', 'en-GB', 'Europe/Warsaw'],
  ['luca', 'Luca Rossi', 'Commercial Director', 'en-GB', 'Europe/Riga'],
  ['petra', 'Petra Marek', 'Head of Sales', 'en-GB', 'Europe/Riga'],
  ['elena', 'Elena Sokolova', 'Financial Director', 'ru-RU', 'Europe/Riga'],
  ['david', 'David Stern', 'Financial Manager', 'en-US', 'Europe/London'],
  ['victor', 'Victor Lang', 'General Manager', 'en-GB', 'Europe/Riga'],
  ['olga', 'Olga Ivanova', 'Assistant to the General Manager', 'ru-RU', 'Europe/Riga'],
  ['raj', 'Raj Patel', 'Operations Director', 'en-GB', 'Asia/Almaty'],
  ['nina', 'Nina Berg', 'Purchasing Director', 'en-GB', 'Europe/Riga'],
  ['jan', 'Jan Novak', 'Sales Manager', 'en-GB', 'Europe/Riga'],
  ['karim', 'Karim Aliyev', 'Loan Supervisor', 'ru-RU', 'Asia/Almaty'],
  ['irina', 'Irina Volkova', 'IT', 'en-GB', 'Europe/Riga'],
  ['greta', 'Greta Gast', 'Guest', 'en-GB', 'Europe/Berlin', 'guest'],
  ['oskar', 'Oskar Lind', 'Visiting consultant', 'en-GB', 'Europe/Stockholm'],
];

/** Those who are in the workspace but not in the organization, so the approvals channel is not theirs. */
export const OUTSIDERS = ['greta', 'oskar'];

const COLOURS = ['#7c4d3a', '#2f6f8f', '#8f3f71', '#3f7d58', '#a0612b', '#4f5b93', '#99424a', '#2d7a78', '#6b6f2a'];

/** The people of the demo's workspace, each with an id that stays the same from run to run. */
export function people(created: number): User[] {
  return PEOPLE.map(([handle, name, title, locale, timeZone, kind], index) => ({
    id: idOf('U', handle),
    handle,
    name,
    title,
    email: `${handle}@aurora-logistics.example`,
    locale,
    timeZone,
    guest: kind === 'guest',
    bot: false,
    colour: COLOURS[index % COLOURS.length] ?? '#555555',
    updated: created,
  }));
}

export const SLACKBOT = 'USLACKBOT';

/** Slack's own voice, which every workspace has among its people. */
export function slackbot(created: number): User {
  return {
    id: SLACKBOT,
    handle: 'slackbot',
    name: 'Slackbot',
    title: '',
    email: '',
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    guest: false,
    bot: true,
    colour: '#757575',
    updated: created,
  };
}
