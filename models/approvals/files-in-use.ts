import { type Connection, trusted } from 'mongoose';
import type { Approval } from '../../flows/approval.ts';
import type { ContractState, CounterpartyAnswer } from '../../flows/contract-state.ts';
import { sheetModel } from '../sheets/sheets.ts';
import { approvalModel } from './approval-document.ts';

/** Where a state may name a file. A new place must be added here, or its files are swept: a test looks through a whole state for them. */
const places = [
  'documents.file.id',
  'offers.state.file.id',
  'checks.result.raw.id',
  'contract.revisions.file.id',
  'contract.revisions.source.id',
  'contract.exchanges.answer.file.id',
  'contract.exchanges.answer.recorded.proof.id',
  'contract.originals.archived.id',
] as const;

/** Which of these files an approval or a sheet names. */
export function createFilesInUse(connection: Connection) {
  const approvals = approvalModel(connection);
  const sheets = sheetModel(connection);
  return async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    const among = trusted({ $in: [...ids] });
    const naming = approvals
      .find({ $or: places.map((place) => ({ [`state.${place}`]: among })) }, { state: 1 })
      .lean()
      .cursor();
    const used = new Set<string>();
    for await (const { state } of naming) for (const id of filesOf(state)) used.add(id);
    for (const { file } of await sheets.find({ 'file.id': among }, { file: 1 }).lean().exec()) used.add(file.id);
    return used;
  };
}

/** The ids of all files that an approval names. */
export function filesOf({ documents, offers, checks, contract }: Approval): string[] {
  return [
    ...documents.map(({ file }) => file.id),
    ...offers.flatMap(({ state }) => ('file' in state ? [state.file.id] : [])),
    ...checks.flatMap(({ result }) => (result?.raw ? [result.raw.id] : [])),
    ...(contract ? filesOfContract(contract) : []),
  ];
}

/** What was made or came from outside: not all of it is filed as a document. */
function filesOfContract({ revisions, exchanges, originals }: ContractState): string[] {
  const made = revisions.flatMap(({ file, source }) => [file, source]);
  const came = exchanges.map(({ answer }) => fileOfAnswer(answer));
  return [...made, ...came, ...originals.archived].flatMap((file) => (file ? [file.id] : []));
}

function fileOfAnswer(answer: CounterpartyAnswer | null) {
  switch (answer?.is) {
    case 'approved':
      return answer.recorded?.proof ?? null;
    case 'protocol':
      return answer.file;
    case 'taken back':
    case undefined:
      return null;
  }
}
