import { createHash } from 'node:crypto';
import type { Approval, StoredFile } from '../../flows/approval.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';

interface Deps {
  approvals: Pick<Approvals, 'tell'>;
  files: Pick<Files, 'open'>;
}

/** Reads the originals back from the archive, byte by byte: only what is there as it was filed counts as archived. */
export async function archived(approval: Approval, wanted: readonly StoredFile[], { approvals, files }: Deps) {
  for (const file of wanted) {
    const hash = createHash('sha256');
    for await (const chunk of files.open(file.id)) hash.update(chunk as Uint8Array);
    if (hash.digest('hex') !== file.sha256)
      throw new OutsideFailure(
        'later',
        `the archive does not give ${file.name} of ${approval.number} back as it was filed`,
      );
  }
  const shas = wanted.map(({ sha256 }) => sha256);
  await approvals.tell(approval.id, {
    type: 'archived',
    files: shas,
    // The same files may come again after they were sent back: that is another return.
    delivery: `${approval.id} archived ${approval.visits.length} ${shas.join()}`,
  });
}
