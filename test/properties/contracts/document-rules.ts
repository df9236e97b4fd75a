import type { Rule } from './rule.ts';

/** The document's way to the counterparty, to its signature and to the archive. */
export const documentRules: Readonly<Record<string, Rule>> = {
  'only the document that is out is answered': ({ before, event }) => {
    if (event.type !== 'counterparty approved' && event.type !== 'counterparty disagreed') return true;
    const out = before.contract?.exchanges.at(-1);
    return out?.id === event.exchange && out.answer === null;
  },
  'one document is out at a time': ({ after }) =>
    (after.contract?.exchanges ?? []).slice(0, -1).every(({ answer }) => answer !== null),
  'a mail that comes back is somebody’s task': ({ event, after }) =>
    event.type !== 'mail bounced' ||
    after.tasks.some(({ kind, state }) => kind === 'pursue counterparty' && state.is === 'open'),
  'a checklist is closed with every point done': ({ before, event }) => {
    if (event.type !== 'signed' && event.type !== 'documents correct') return true;
    const task = before.tasks.find(({ id }) => id === event.task);
    return task !== undefined && 'steps' in task && task.steps.every(({ done }) => done !== null);
  },
  'what is returned has its file': ({ before, event }) =>
    event.type !== 'originals returned' || before.documents.some(({ task }) => task === event.task),
  'the paper stays owed where a scan is accepted': ({ event, after }) =>
    event.type !== 'originals judged' ||
    event.decision !== 'accept a scan' ||
    after.contract?.originals.paperOwed === true,
  'success has its original in the archive': ({ after }) =>
    after.status !== 'success' || (after.contract?.originals.archived.length ?? 0) > 0,
  'what is signed was finalised': ({ after }) =>
    after.status !== 'running' ||
    after.stage !== 'signing' ||
    after.contract?.finalDecisions.at(-1)?.decision === 'finalised',
};
