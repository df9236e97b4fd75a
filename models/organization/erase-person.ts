import { trusted } from 'mongoose';
import type { PersonId } from '../../flows/facts.ts';
import { canonical } from './content.ts';
import type { OrganizationModels } from './organization-schema.ts';

/** Takes what identifies a person out of kept snapshots and audit records. Safe to repeat after an interruption. */
export async function erasePerson(person: PersonId, { snapshots, changes }: OrganizationModels): Promise<void> {
  for await (const { _id, content } of snapshots.find().lean().cursor()) {
    const erased = without(person, content);
    if (erased !== content) await snapshots.updateOne({ _id }, { content: erased });
  }
  for await (const { _id, file, differences } of changes.find().lean().cursor()) {
    const kept = differences.filter((line) => !line.startsWith(`people.${person}.`));
    await changes.updateOne({ _id, file: trusted({ $eq: file }) }, { file: without(person, file), differences: kept });
  }
}

interface WithPeople {
  people: Record<PersonId, Record<string, unknown>>;
}

/** JSON of an organization or of its file, with one person's name, title, e-mail and chat ids emptied. */
function without(person: PersonId, json: string): string {
  const content: WithPeople = JSON.parse(json);
  const found = content.people[person];
  if (!found) return json;
  const personal = ['name', 'title', 'email', 'slack', 'teams'];
  const entries = Object.entries(found).map(([key, value]) => [key, personal.includes(key) ? '' : value]);
  return canonical({ ...content, people: { ...content.people, [person]: Object.fromEntries(entries) } });
}
