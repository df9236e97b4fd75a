/** Object identifier 1.2.840.113549.1.7.2, signedData, as it stands in DER (RFC 5652, section 5.1). */
const signedData = Buffer.from('06092a864886f70d010702', 'hex');
const sequence = 0x30;
/** A signature with its certificates has some kilobytes. */
const largest = 1024 * 1024;
const indefinite = 0x80;

/** Whether the bytes are a CMS signature (RFC 5652), in DER, BER or PEM, whole and with nothing after it. */
export function isDetachedSignature(content: Buffer): boolean {
  return content.length <= largest && isSignedData(fromPem(content) ?? content);
}

function fromPem(content: Buffer): Buffer | null {
  if (!content.subarray(0, 11).equals(Buffer.from('-----BEGIN '))) return null;
  const body = /^-----BEGIN (PKCS7|CMS|PKCS #7 SIGNED DATA)-----\r?\n([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/.exec(
    content.toString('latin1'),
  )?.[2];
  return body === undefined ? null : Buffer.from(body, 'base64');
}

function isSignedData(der: Buffer): boolean {
  if (der[0] !== sequence) return false;
  const length = der[1] ?? 0;
  if (length === indefinite) return der.subarray(2, 13).equals(signedData) && der.subarray(-2).equals(Buffer.alloc(2));
  const lengthBytes = length < indefinite ? 0 : length - indefinite;
  if (lengthBytes > 4 || der.length < 2 + lengthBytes) return false;
  const size = lengthBytes === 0 ? length : der.readUIntBE(2, lengthBytes);
  const start = 2 + lengthBytes;
  return start + size === der.length && der.subarray(start, start + signedData.length).equals(signedData);
}
