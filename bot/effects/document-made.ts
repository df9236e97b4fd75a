import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Effect } from '../../flows/effect.ts';
import type { CounterpartyHappening } from '../../flows/event.ts';
import type { Documents } from '../../integrations/documents/documents.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';
import { filledTemplate, type TemplateDeps } from './filled-template.ts';

export interface DocumentDeps extends TemplateDeps {
  approvals: Pick<Approvals, 'tell'>;
  documents: Documents;
  files: Pick<Files, 'put'>;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes a standard contract from the newest template in the counterparty's language, or tells all that is missing for it. */
export async function documentMade(
  approval: Approval,
  { key }: Pick<Effect, 'key'>,
  deps: DocumentDeps,
): Promise<void> {
  const tell = async (happening: CounterpartyHappening) => {
    await deps.approvals.tell(approval.id, { ...happening, delivery: `${approval.id} document ${key}` });
  };
  const filled = await filledTemplate(contractFormOf(approval), deps);
  if (!filled.ok) return tell({ type: 'document not made', missing: filled.missing });
  const made = await deps.documents.docxToPdf(filled.docx);
  if (!made.ok) return tell({ type: 'document not made', missing: ['PDF'] });
  const name = `${approval.number}-${filled.template.id}`;
  const source = await deps.files.put({ name: `${name}.docx`, bytes: filled.docx, claimedType: docxType });
  const file = await deps.files.put({ name: `${name}.pdf`, bytes: made.pdf, claimedType: 'application/pdf' });
  return tell({ type: 'document made', file, source });
}
