import { createHash } from 'node:crypto';
import { companyForm } from '../../flows/company-form.ts';
import type { CheckRequest } from '../../integrations/verification/verification.ts';

const bytesById: Readonly<Record<string, Buffer>> = {
  f1: Buffer.from('the charter'),
  f2: Buffer.alloc(300_000, 'the registration certificate '),
};

export const documentBytes = (id: string) => bytesById[id] ?? Buffer.alloc(0);

/** A request to check Northwind Traders, with two documents. */
export const aCheckRequest: CheckRequest = {
  request: 'CA-2026-0001-1',
  form: companyForm.parse({
    name: 'Northwind Traders',
    country: 'LV',
    legalForm: 'company',
    taxId: 'LV40003000007',
    purpose: 'Chilled transport',
  }),
  documents: [filed('f1', 'charter', 'charter.pdf'), filed('f2', 'registration certificate', 'certificate.pdf')],
};

function filed(id: string, field: string, name: string): CheckRequest['documents'][number] {
  const bytes = documentBytes(id);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    field,
    file: { id, name, size: bytes.length, type: 'application/pdf', sha256 },
    by: 'jan',
    at: 0,
    task: 't1',
    round: 1,
    replacedAt: null,
  };
}

/** An answer as the service sends it. */
export const anAnswer = {
  request: aCheckRequest.request,
  answeredAt: '2026-11-24T12:00:00.000Z',
  score: 82,
  flags: [],
  documents: [],
  comment: 'Registered, trading, no claims known.',
};
