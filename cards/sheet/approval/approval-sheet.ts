import type { Approval } from '../../../flows/approval.ts';
import { newestRevision } from '../../../flows/contract-state.ts';
import { subjectOf } from '../../../flows/processes.ts';
import { aboutOf } from '../../processes/processes.ts';
import { sheetWords } from '../../words/sheet-words.ts';
import type { Sheet } from '../sheet.ts';
import { sheetTime } from '../sheet-time.ts';
import { approvalStatus } from './approval-status.ts';
import { checksTable } from './checks-table.ts';
import { companyTable } from './company-table.ts';
import { counterpartyTable } from './counterparty-table.ts';
import { decisionsTable } from './decisions-table.ts';
import { documentsTable, revisionsTable } from './documents-table.ts';
import { packageHash, packageNumber } from './package.ts';
import { questionsTable } from './questions-table.ts';
import { sheetFacts } from './sheet-facts.ts';
import { stagesTable } from './stages-table.ts';
import { stepsTable } from './steps-table.ts';
import { earlierVotesTable, votesTable } from './votes-tables.ts';
import type { SheetContext, Writing } from './writing.ts';

/** The approval sheet, worded; the same approval and context give the same sheet. */
export function approvalSheet(approval: Approval, context: SheetContext): Sheet {
  const { organization, language } = context;
  const words = sheetWords[language];
  const writing: Writing = {
    organization,
    words,
    language,
    time: (at) => sheetTime(at, organization.timeZone, language),
    name: (person) => approval.people[person]?.name ?? organization.people[person]?.name ?? person,
  };
  return {
    language,
    organization: organization.name,
    title: words.title,
    process: aboutOf(approval, language).kind,
    number: `${approval.number} / ${context.version}`,
    subject: subjectOf(approval),
    status: approvalStatus(approval, writing),
    facts: sheetFacts(approval, writing),
    tables: [
      votesTable(approval, organization, writing),
      earlierVotesTable(approval, writing),
      decisionsTable(approval, writing),
      checksTable(approval, writing),
      companyTable(approval, writing),
      counterpartyTable(approval, writing),
      revisionsTable(approval, writing),
      documentsTable(approval, writing),
      stepsTable(approval, 'sign', writing),
      stepsTable(approval, 'check documents', writing),
      stagesTable(approval, context, writing),
      questionsTable(approval, writing),
    ],
    foot: [
      footOf(approval, writing),
      { label: words.foot.chainHead, value: context.chainHead },
      { label: words.foot.generated, value: writing.time(context.now) },
    ],
    pageOf: words.pageOf,
    qr: { url: context.url, caption: words.qrCaption },
    generatedAt: new Date(context.now).toISOString(),
  };
}

/** What was voted on: the contract's newest revision, else the package of documents. */
function footOf(approval: Approval, { words }: Writing) {
  const revision = approval.contract && newestRevision(approval.contract);
  return revision
    ? { label: words.foot.revision(revision.number), value: revision.file.sha256 }
    : { label: words.foot.package(packageNumber(approval)), value: packageHash(approval.documents) };
}
