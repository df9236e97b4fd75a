import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bounceOf } from '../../../integrations/mail/bounce.ts';

const payload = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/mail', name));

describe('a mail to us', () => {
  it('is a bounce when it says that a mail could not be delivered, to whom and why', async () => {
    expect(await bounceOf(payload('bounce.eml'))).toEqual({
      messageId: '<5xT0q3@aurora-logistics.example>',
      recipient: 'laura@northwind-traders.example',
      status: '5.1.1',
      why: '550 5.1.1 <laura@northwind-traders.example>: Recipient address rejected: User unknown',
    });
  });

  it('is one also when only the headers came back, and the address was forwarded', async () => {
    expect(await bounceOf(payload('bounce-headers.eml'))).toEqual({
      messageId: '<5xT0q3@aurora-logistics.example>',
      recipient: 'laura@northwind-traders.example',
      status: '4.4.1',
      why: 'connection timed out, given up after 5 days',
    });
  });

  it('is known by the envelope’s id when nothing came back', async () => {
    const message = String(payload('bounce-headers.eml')).replace(/^Message-ID: <5xT0q3.*$/m, '');
    expect(await bounceOf(Buffer.from(message))).toMatchObject({ messageId: '<5xT0q3@aurora-logistics.example>' });
  });

  it('is no bounce when the mail is only late', async () => {
    const late = String(payload('bounce.eml')).replace('Action: failed', 'Action: delayed');
    expect(await bounceOf(Buffer.from(late))).toBeNull();
  });

  it.each([
    ['an answer', 'From: a@b.example\r\nSubject: Re: Contract\r\n\r\nAction: failed\r\nFinal-Recipient: rfc822; x@y.z'],
    ['nothing', ''],
    [
      'a report of another kind',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=x\r\n\r\n--x--',
    ],
    [
      'a report without its parts',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x--',
    ],
  ])('is no bounce when it is %s', async (_what, message) => {
    expect(await bounceOf(Buffer.from(message))).toBeNull();
  });

  it('breaks nothing, whatever it is', async () => {
    const bounce = payload('bounce.eml');
    await fc.assert(
      fc.asyncProperty(fc.nat(bounce.length), fc.uint8Array({ maxLength: 40 }), fc.nat(60), async (at, bytes, gone) => {
        const message = Buffer.concat([bounce.subarray(0, at), bytes, bounce.subarray(at + gone)]);
        const found = await bounceOf(message);
        if (found) expect(found.recipient).toMatch(/^\S+@\S+$/);
      }),
      { numRuns: 150 },
    );
  });
});
