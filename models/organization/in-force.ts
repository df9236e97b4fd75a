import type { SaidAbsence } from '../absences/absences.ts';
import { absencesTogether } from '../absences/periods.ts';
import { identified } from './content.ts';
import type { ReadOrganization } from './read-organization.ts';

/** What counts: the organization's file, and the absences that people have said. */
export interface InForce extends ReadOrganization {
  /** As the file alone has it. */
  ofFile: ReadOrganization['organization'];
  said: readonly SaidAbsence[];
}

/** Puts the absences that were said to those of the file. */
export function inForce(read: ReadOrganization, said: readonly SaidAbsence[]): InForce {
  const { id: _, ...content } = read.organization;
  const absences = absencesTogether(content.absences, said);
  return { ...read, organization: identified({ ...content, absences }), ofFile: read.organization, said };
}
