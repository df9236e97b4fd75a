import type { Approval } from '../../../flows/approval.ts';
import { subjectOf } from '../../../flows/processes.ts';
import { sheetWords } from '../../words/sheet-words.ts';
import type { Sheet } from '../sheet.ts';
import { sheetTime } from '../sheet-time.ts';
import { checksTable } from './checks-table.ts';
import { companyFacts } from './company-facts.ts';
import { companyStatus } from './company-status.ts';
import { documentsTable } from './documents-table.ts';
import { packageHash, packageNumber } from './package.ts';
import { questionsTable } from './questions-table.ts';
import { stagesTable } from './stages-table.ts';
import { earlierVotesTable, votesTable } from './votes-tables.ts';
import type { SheetContext, Writing } from './writing.ts';

/** The approval sheet of a company approval, worded; the same approval and context give the same sheet. */
export function companySheet(approval: Approval, context: SheetContext): Sheet {
  const { organization, language } = context;
  const words = sheetWords[language];
  const writing: Writing = {
    words,
    time: (at) => sheetTime(at, organization.timeZone, language),
    name: (person) => approval.people[person]?.name ?? organization.people[person]?.name ?? person,
  };
  return {
    language,
    organization: organization.name,
    title: words.title,
    process: words.companyApproval,
    number: `${approval.number} / ${context.version}`,
    subject: subjectOf(approval),
    status: companyStatus(approval, writing),
    facts: companyFacts(approval, language, writing),
    tables: [
      votesTable(approval, organization, writing),
      earlierVotesTable(approval, writing),
      checksTable(approval, writing),
      documentsTable(approval, writing),
      stagesTable(approval, context, writing),
      questionsTable(approval, writing),
    ],
    foot: [
      { label: words.foot.package(packageNumber(approval)), value: packageHash(approval.documents) },
      { label: words.foot.chainHead, value: context.chainHead },
      { label: words.foot.generated, value: writing.time(context.now) },
    ],
    pageOf: words.pageOf,
    qr: { url: context.url, caption: words.qrCaption },
    generatedAt: new Date(context.now).toISOString(),
  };
}
