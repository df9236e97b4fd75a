import { fileTypeFromBuffer } from 'file-type';
import type { FileRefusal } from '../../flows/approval.ts';
import { extensionOf, safeFileName } from './file-name.ts';
import { inspectDocx, isZip } from './inspect-docx.ts';
import { endsAsZip, isSoundJpeg, isSoundPng } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { isDetachedSignature } from './inspect-signature.ts';

/** The largest file that is taken, in bytes. */
export const largestFile = 25 * 1024 * 1024;

const types = {
  pdf: { type: 'application/pdf', extensions: ['pdf'] },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { type: 'image/png', extensions: ['png'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  signature: { type: 'application/pkcs7-signature', extensions: ['p7s', 'sig'] },
} as const;

type Kind = keyof typeof types;

/** What a file was found to be: its safe name and the media type of its bytes, or why it is not taken. */
export type Inspection = { ok: true; name: string; type: string } | { ok: false; why: FileRefusal };

/**
 * Looks at what somebody gave us: PDF without programs in it, JPEG, PNG, DOCX without macros, and detached signatures are taken, up to 25 MB.
 * Nothing is unpacked beyond fixed limits, and no input makes it throw.
 */
export async function inspectFile(givenName: string, bytes: Uint8Array): Promise<Inspection> {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (bytes.length > largestFile) return { ok: false, why: 'too large' };
  const name = safeFileName(givenName);
  const extension = extensionOf(name);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = await kindOf(content);
  if (kind === null) return { ok: false, why: isTaken(extension) ? 'not what its name says' : 'type not allowed' };
  if (extension !== '' && !named(kind, extension)) {
    return { ok: false, why: kind === 'docx' && extension === 'docm' ? 'type not allowed' : 'not what its name says' };
  }
  const why = await troubleWith(kind, content);
  if (why !== null) return { ok: false, why };
  const fullName = extension === '' ? `${name}.${types[kind].extensions[0]}` : name;
  return { ok: true, name: fullName, type: types[kind].type };
}

async function kindOf(content: Buffer): Promise<Kind | null> {
  if (isZip(content)) return 'docx';
  if (isDetachedSignature(content)) return 'signature';
  // The first bytes are enough for these types, and keep the detector away from anything packed.
  const found = await fileTypeFromBuffer(content.subarray(0, 4100)).catch(() => undefined);
  switch (found?.mime ?? '') {
    case 'application/pdf':
      return 'pdf';
    case 'image/jpeg':
      return 'jpeg';
    case 'image/png':
      return 'png';
    default:
      return null;
  }
}

async function troubleWith(kind: Kind, content: Buffer): Promise<FileRefusal | null> {
  if (kind !== 'docx' && endsAsZip(content)) return 'type not allowed';
  switch (kind) {
    case 'pdf':
      return inspectPdf(content);
    case 'docx':
      return inspectDocx(content);
    case 'jpeg':
      return isSoundJpeg(content) ? null : 'not what its name says';
    case 'png':
      return isSoundPng(content) ? null : 'not what its name says';
    case 'signature':
      return null;
  }
}

const isTaken = (extension: string) => (Object.keys(types) as Kind[]).some((kind) => named(kind, extension));

function named(kind: Kind, extension: string): boolean {
  const extensions: readonly string[] = types[kind].extensions;
  return extensions.includes(extension);
}
