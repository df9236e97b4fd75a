import type { Approval } from '../../../flows/approval.ts';
import type { Exchange, Protocol } from '../../../flows/contract-state.ts';
import type { SheetCell, SheetTable, SheetTone } from '../sheet.ts';
import type { Writing } from './writing.ts';

/** Each revision that went to the counterparty, to whom, and what came of it; a protocol of disagreement with what is agreed on. */
export function counterpartyTable({ contract }: Approval, writing: Writing): SheetTable {
  const { counterparty: words, revision } = writing.words;
  return {
    title: words.title,
    columns: [
      { title: words.revision, width: 12 },
      { title: words.sentTo, width: 26 },
      { title: words.answer, width: 40 },
      { title: words.time, width: 22 },
    ],
    rows: (contract?.exchanges ?? []).map((exchange) => ({
      tone: toneOf(exchange),
      cells: [
        { lead: revision(exchange.revision) },
        { text: exchange.contact.name, note: exchange.contact.email },
        answerCell(exchange, writing),
        { text: exchange.answer ? writing.time(exchange.answer.at) : '' },
      ],
    })),
  };
}

function toneOf({ answer }: Exchange): SheetTone {
  switch (answer?.is) {
    case 'approved':
      return 'good';
    case 'protocol':
      return answer.decision?.decision === 'accept' ? 'good' : 'bad';
    case 'taken back':
      return 'void';
    case undefined:
      return 'open';
  }
}

function answerCell({ answer, bounced }: Exchange, writing: Writing): SheetCell {
  const { counterparty: words } = writing.words;
  switch (answer?.is) {
    case 'approved': {
      const recorded = answer.recorded && words.recorded(writing.name(answer.recorded.by), answer.recorded.proof.name);
      return { lead: words.approved, text: answer.name, ...(recorded ? { note: recorded } : {}) };
    }
    case 'protocol': {
      const { file, recordedBy } = answer;
      const recorded = file && recordedBy !== undefined ? words.recorded(writing.name(recordedBy), file.name) : null;
      const lead = words.protocol[answer.decision?.decision ?? 'open'];
      return { lead, text: protocolText(answer, writing), ...(recorded ? { note: recorded } : {}) };
    }
    case 'taken back':
      return { text: words.takenBack };
    case undefined:
      return { text: bounced === null ? words.waiting : words.bounced(bounced) };
  }
}

function protocolText(
  { name, file, clauses, decision }: Protocol,
  { words: { counterparty: words }, name: nameOf }: Writing,
) {
  const rows = clauses.map(({ clause, theirs, agreed }) =>
    agreed === '' ? words.theirs(clause, theirs) : words.agreed(clause, agreed),
  );
  return [name, file?.name ?? '', ...rows, decision ? words.decided(nameOf(decision.by), decision.reason) : '']
    .filter((line) => line !== '')
    .join('\n');
}
