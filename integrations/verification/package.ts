import type { CheckRequest } from './verification.ts';

/** What `POST /checks` carries: the company, and its documents by name, size and SHA-256; the bytes follow one by one. */
export function packageOf({ request, form, documents }: CheckRequest, callback: string) {
  const { name, country, legalForm, taxId, registrationNumber, address, bank, site } = form;
  return {
    request,
    callback,
    company: { name, country, legalForm, taxId, registrationNumber, address, bank, site },
    documents: documents.map(({ field, file }) => ({
      field,
      name: file.name,
      type: file.type,
      size: file.size,
      sha256: file.sha256,
    })),
  };
}
