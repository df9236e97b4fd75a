import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { archived } from '../../../bot/effects/archived.ts';
import type { Approval } from '../../../flows/approval.ts';
import { contractReached, contractStarted, fileNamed } from '../../support/contracts.ts';

const bytes = Buffer.from('a scan');
const scan = { ...fileNamed('scan.pdf'), sha256: createHash('sha256').update(bytes).digest('hex') };

/** Reads the scan back for an approval as it stands; answers with the delivery that the archive's word has. */
async function deliveryFor(approval: Approval): Promise<string | undefined> {
  const told: string[] = [];
  await archived(approval, [scan], {
    files: { open: () => Readable.from([bytes]) as never },
    approvals: { tell: async (_id, { delivery }) => void told.push(delivery) as never },
  });
  return told[0];
}

it('counts the same originals anew when they come again after they were sent back, and once each time', async () => {
  const first = contractReached([contractStarted()]);
  const [visit] = first.visits;
  const second: Approval = { ...first, visits: visit ? [...first.visits, visit, visit] : [] };
  expect(await deliveryFor(first)).toBe(await deliveryFor(first));
  expect(await deliveryFor(second)).not.toBe(await deliveryFor(first));
});

it('counts nothing that the archive gives back otherwise than it was filed', async () => {
  const files = { open: () => Readable.from([Buffer.from('something else')]) as never };
  const approvals = { tell: async () => expect('told').toBe('not told') as never };
  const approval = contractReached([contractStarted()]);
  await expect(archived(approval, [scan], { files, approvals })).rejects.toThrow('does not give scan.pdf');
});
