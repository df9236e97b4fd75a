import type { Connection } from 'mongoose';
import { createBuiltInCrm } from '../../integrations/crm/built-in.ts';
import { createStandingOutbox, type StandingMessage } from '../../models/standings/standing-outbox.ts';
import { createStandings } from '../../models/standings/standings.ts';
import { setback } from '../effects/deliverer.ts';

interface Options {
  connection: Connection;
  now: () => number;
  /** How long a lost call may still come through, in ms. */
  settle: number;
  /** Tells the one responsible for a company. */
  tell: (message: StandingMessage, crm: Awaited<ReturnType<typeof createBuiltInCrm>>) => Promise<void>;
  failed: (error: unknown) => void;
}

/** Companies: the CRM that shows them, and their standing with its own outbox. */
export async function composeCompanies({ connection, now, settle, tell, failed }: Options) {
  const crm = await createBuiltInCrm(connection, now);
  const standingOutbox = createStandingOutbox({
    connection,
    now,
    lease: 2 * settle,
    tellPerson: (message) => tell(message, crm),
    show: (company, { attribute, underApproval }) =>
      crm.showStanding(company, { attribute, underApproval: underApproval?.number ?? null }),
    setbackOf(error) {
      const attempt = setback(error, 1, settle);
      return {
        again: attempt.is !== 'parked',
        retryAfter: 'pause' in attempt ? attempt.pause : null,
        why: 'why' in attempt ? attempt.why : '',
      };
    },
  });
  const standings = await createStandings(connection, {
    committed: (company) => void standingOutbox.deliver(company).catch(failed),
  });
  return { crm, standings, standingOutbox };
}
