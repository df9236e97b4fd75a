import { DateTime } from 'luxon';
import { sheetEn } from '../../../cards/words/sheet-en.ts';
import type { Approval, StoredFile } from '../../../flows/approval.ts';
import { subjectOf } from '../../../flows/processes.ts';
import type { CompanyAttribute } from '../../../flows/standing.ts';
import type { CrmDeal } from '../../../integrations/crm/crm.ts';
import { zone } from './riga.ts';

const day = (at: number) => DateTime.fromMillis(at, { zone }).setLocale('en-GB').toFormat('d MMM yyyy');

/** A file of an approval, and what it is there. */
interface Kept {
  as: string;
  file: StoredFile;
}

/** The facts of an approval as a table. */
export function factsOf(approval: Approval, sheets: number): string[] {
  return [
    `| ${approval.number} | ${subjectOf(approval)} |`,
    '| --- | --- |',
    `| Final stage | ${endOf(approval)} |`,
    `| Versions of the sheet | ${sheets} |`,
    ...filesOf(approval).map(({ as, file }) => `| ${as} | ${file.name}, SHA-256 \`${file.sha256}\` |`),
    '',
  ];
}

/** All files of an approval: what was made from a template, what came back from the counterparty, and what was filed in a field. */
export function filesOf({ documents, contract }: Approval): Kept[] {
  const made = (contract?.revisions ?? []).flatMap(({ number, file, source }): Kept[] =>
    source
      ? [
          { as: `revision ${number}, from the template`, file: source },
          { as: `revision ${number}`, file },
        ]
      : [],
  );
  const protocols = (contract?.exchanges ?? []).flatMap(({ answer }): Kept[] =>
    answer?.is === 'protocol' && answer.file ? [{ as: 'protocol of disagreement', file: answer.file }] : [],
  );
  const revisionOf = (file: StoredFile) => contract?.revisions.find((revision) => revision.file.id === file.id);
  const filed = documents.map(({ field, file, replacedAt }): Kept => {
    const revision = revisionOf(file);
    const which = revision ? `, revision ${revision.number}` : '';
    return { as: `${field}${which}${replacedAt === null ? '' : ' (replaced)'}`, file };
  });
  return [...made, ...protocols, ...filed];
}

export function endOf(approval: Approval): string {
  switch (approval.status) {
    case 'running':
      return `still in ${sheetEn.stageNames[approval.stage] ?? approval.stage}`;
    case 'success':
      return 'Success';
    case 'failure':
      return 'Failure';
    case 'withdrawn':
      return 'Withdrawn';
  }
}

export function attributeText(attribute: CompanyAttribute | null): string {
  switch (attribute?.name) {
    case undefined:
      return 'none';
    case 'Approved':
      return `Approved until ${day(attribute.until)}`;
    case 'Non-valid company':
      return `Non-valid company since ${day(attribute.since)}`;
  }
}

export function dealText(deal: CrmDeal | null): string {
  if (!deal) return 'none';
  return deal.state === 'failed' ? `${deal.id} failed: ${deal.reason}` : `${deal.id} ${deal.state}`;
}
