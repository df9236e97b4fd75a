import { treatmentOf } from '../../../sandbox/verification/answers.ts';
import type { Countersign } from './countersign.ts';
import { until } from './until.ts';

/** Lets the verification service give what it has kept back, and waits until all of it has come. */
export async function answersCame({ sandbox, connection }: Countersign): Promise<void> {
  const { verification } = sandbox;
  for (const request of verification.letGo()) {
    await until(`the answer to ${request}`, async () => {
      const check = verification.check(request);
      if (check?.status !== 'answered') return false;
      const treatment = treatmentOf(check.company.taxId, 0);
      if (treatment.kind === 'answers' && check.callbacks.length < treatment.callbacks) return false;
      const answered = { 'state.checks': { $elemMatch: { request, result: { $ne: null } } } };
      return (await connection.collection('approvals').countDocuments(answered)) > 0;
    });
  }
}
