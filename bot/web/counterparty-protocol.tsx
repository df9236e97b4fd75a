import { CounterpartyCheckPage } from '../../cards/pages/counterparty-check.tsx';
import { CounterpartyDisagreePage } from '../../cards/pages/counterparty-disagree.tsx';
import { most, type Protocol, type ProtocolDraft, type Troubles } from '../../cards/pages/counterparty-view.ts';
import { largestFile } from '../../models/files/inspect.ts';
import { chosenIn, noClause, readClauses, readFileProtocol } from './counterparty-answers.ts';
import type { Answer, CounterpartyPort } from './counterparty-port.ts';
import { type CounterpartyVisit, sendCounterparty } from './counterparty-send.tsx';
import { type GivenForm, readForm } from './read-form.ts';

interface Deps {
  port: Pick<CounterpartyPort, 'choose' | 'chosen' | 'disagree'>;
  answered: (visit: CounterpartyVisit, answer: Answer) => Promise<void>;
  /** Called with what went wrong on our side. */
  failed: (error: unknown) => void;
}

/** Four fields a clause, the name, the button; a wording of the longest allowed in letters of four bytes, and more, to be told at the field. */
const form = { fields: 4 * (most.clauses + 10) + 10, field: 8 * most.wording };

/** What a form without a file may have. */
export const noFile = { ...form, file: 0 };

/** A protocol as a file: it is kept as soon as it is sound, shown with all else that will be sent, and sent from there. */
export async function onFileProtocol(visit: CounterpartyVisit, deps: Deps): Promise<void> {
  const { request, token } = visit;
  const sent = await readForm(request, { ...form, file: largestFile });
  const { given, troubles, file, chosen } = await readFileProtocol(sent);
  const kept = file ? await deps.port.choose(token, file) : await deps.port.chosen(token, chosen);
  const draft = { ...given, file: kept };
  if (pressed(sent) === 'other way') return sendForm(visit, 'clauses', { draft, troubles: {} });
  if (pressed(sent) === 'back') return sendForm(visit, 'file', { draft, troubles: {} });
  if (!kept) {
    return sendForm(visit, 'file', { draft, troubles: { file: 'could not be fetched', ...troubles } });
  }
  if (Object.keys(troubles).length > 0) return sendForm(visit, 'file', { draft, troubles });
  // A file that only came now has not been shown yet.
  if (pressed(sent) !== 'send' || file) return sendCheck(visit, 'file', draft);
  return sendProtocol(visit, { by: 'file', name: given.name, file: kept.id }, draft, deps);
}

/** A protocol clause by clause: shown as it will be sent, and sent from there. */
export async function onClauseProtocol(visit: CounterpartyVisit, deps: Deps): Promise<void> {
  const sent = await readForm(visit.request, noFile);
  const { given, troubles, protocol } = readClauses(sent);
  const draft = { ...given, file: await deps.port.chosen(visit.token, chosenIn(sent)) };
  switch (pressed(sent)) {
    case 'add':
      return sendForm(visit, 'clauses', { draft: withOneMore(draft), troubles: {}, added: true });
    case 'back':
      return sendForm(visit, 'clauses', { draft, troubles: {} });
    case 'other way':
      return sendForm(visit, 'file', { draft, troubles: {} });
    case 'check':
      return protocol ? sendCheck(visit, 'clauses', draft) : sendForm(visit, 'clauses', { draft, troubles });
    case 'send':
      return protocol ? sendProtocol(visit, protocol, draft, deps) : sendForm(visit, 'clauses', { draft, troubles });
  }
}

const buttons = ['add', 'check', 'back', 'other way', 'send'] as const;
type Button = (typeof buttons)[number];

/** Only the button of the page that shows the whole protocol sends it. */
function pressed({ fields }: GivenForm): Button {
  const button = fields.get('do')?.[0];
  return buttons.find((one) => one === button) ?? 'add';
}

const withOneMore = (draft: ProtocolDraft): ProtocolDraft =>
  draft.clauses.length < most.clauses ? { ...draft, clauses: [...draft.clauses, noClause] } : draft;

/** Where nobody knows whether it arrived, it stands there to be sent again: however often it comes, it counts once. */
async function sendProtocol(visit: CounterpartyVisit, protocol: Protocol, draft: ProtocolDraft, deps: Deps) {
  const answer = await deps.port.disagree(visit.token, protocol).catch((error: unknown): Answer => {
    deps.failed(error);
    return { ok: false, why: 'not confirmed' };
  });
  if (answer.ok || answer.why !== 'not confirmed') return deps.answered(visit, answer);
  sendCheck(visit, protocol.by, draft, true);
}

function sendCheck(
  { response, view, places }: CounterpartyVisit,
  by: Protocol['by'],
  draft: ProtocolDraft,
  again = false,
) {
  sendCounterparty(response, again ? 503 : 200, <CounterpartyCheckPage {...{ view, places, by, draft, again }} />);
}

function sendForm(
  { response, view, places }: CounterpartyVisit,
  by: Protocol['by'],
  { draft, troubles, added = false }: { draft: ProtocolDraft; troubles: Troubles; added?: boolean },
) {
  const given = by === 'clauses' && draft.clauses.length === 0 ? withOneMore(draft) : draft;
  const status = Object.keys(troubles).length > 0 ? 422 : 200;
  sendCounterparty(response, status, <CounterpartyDisagreePage {...{ view, places, by, given, added, troubles }} />);
}
