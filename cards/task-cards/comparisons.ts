import type { Approval } from '../../flows/approval.ts';
import {
  comparisonOf,
  type Difference,
  lastTwoRevisions,
  signedDocuments,
  type TextChange,
} from '../../flows/comparison.ts';
import { type ContractState, newestRevision } from '../../flows/contract-state.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import type { ContractTask } from '../contract-tasks.ts';
import { joined } from '../joined.ts';
import { wordsIn } from '../words/words.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** What the lawyer need not look for: how the newest revision differs from the last, and a signed document from the approved one. */
export function comparisonsOf({ contract }: Approval, task: ContractTask, audience: Audience): Part[] {
  if (!contract) return [];
  if (task.kind === 'finalise') return revisionsOf(contract, audience);
  return task.kind === 'check documents' ? originalsOf(contract, audience) : [];
}

function revisionsOf(contract: ContractState, audience: Audience): Part[] {
  const pair = lastTwoRevisions(contract);
  if (!pair) return [];
  const { before, after } = pair;
  const found = comparisonOf(contract, { before: before.file.sha256, after: after.file.sha256 });
  const { comparison } = wordsIn(audience.language).contract;
  return found ? partsOf(comparison.revisions(before.number, after.number), found, audience) : [];
}

function originalsOf(contract: ContractState, audience: Audience): Part[] {
  const approved = newestRevision(contract)?.file.sha256 ?? '';
  const { comparison } = wordsIn(audience.language).contract;
  return signedDocuments(contract).flatMap(({ name, sha256 }) => {
    const found = comparisonOf(contract, { before: approved, after: sha256 });
    return found ? partsOf(comparison.signed(name), found, audience) : [];
  });
}

function partsOf(title: string, found: Difference, { language }: Audience): Part[] {
  const { comparison: words } = wordsIn(language).contract;
  const line = (text: string): Part => ({ part: 'text', text: [{ text: `${title}: `, bold: true }, { text }] });
  if (found.is === 'not compared') return [line(words[found.why])];
  const { changes, changed, first, pages, scannedPages } = found;
  const summary = joined(
    changed === 'nothing' ? words.nothing : words.changes(changes),
    changed === 'editorial' ? words.editorial : null,
    pages && words.pages(pages.before, pages.after),
    scannedPages.length > 0 ? words.scannedPages(scannedPages) : null,
  );
  const more = changes - first.length;
  return [
    line(summary),
    ...(first.length > 0
      ? [{ part: 'list', items: first.map((change) => itemOf(change, language)) } satisfies Part]
      : []),
    ...(more > 0 ? [{ part: 'text', text: words.more(more), tone: 'quiet' } satisfies Part] : []),
  ];
}

function itemOf({ clause, page, before, after }: TextChange, language: Audience['language']): Item {
  const { comparison: words } = wordsIn(language).contract;
  const text = before === '' ? words.added(after) : after === '' ? words.gone(before) : words.changed(before, after);
  const place = clause || (page === null ? '' : words.page(page));
  return { sign: 'attention', text: [...(place === '' ? [] : [{ text: `${place}  `, bold: true }]), { text }] };
}
