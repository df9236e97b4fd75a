import { readFileSync } from 'node:fs';
import type { Story } from '../support/scene.ts';

const sample = (name: string) => readFileSync(new URL(`../../../sandbox/samples/files/${name}`, import.meta.url));

/** What is dropped into a thread. */
export const fileStories: readonly Story[] = [
  {
    title: 'A wrong file, and one that names nothing',
    about: 'A program that is called a PDF is not taken; a scan without a telling name asks which document it is.',
    company: 'Latvijas Ostu pārvalde',
    async play({ starts, person, approve }) {
      await starts('nina', 'known', { purpose: 'Berth fees' });
      await person('nina').dropsFile({ name: 'bank letter.pdf', bytes: sample('charter.pdf') });
      await person('nina').dropsFile({ name: 'letter.exe', bytes: sample('charter.pdf') });
      await person('nina').dropsFile({ name: 'scan0042.pdf', bytes: sample('bank-letter.pdf') });
      await person('nina').presses('bank letter');
      await person('nina').drops('directors-authority.jpg');
      await person('nina').presses('Send to the check');
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'A file in the wrong place, and one too late',
    about:
      'A document is replaced by a newer one, and moved to another field; once the check has it, no file is taken.',
    company: 'FIE Saaremaa Dolomiit',
    async play({ starts, brings, person }) {
      const fields = { country: 'Estonia', taxId: 'EE 100 998 776', purpose: 'Stone for the quay' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await person('jan').drops('certificate-of-registration.pdf');
      await person('jan').presses('bank letter');
      await brings('jan', ['certificate-of-registration.pdf']);
      await person('jan').drops('bank-letter.pdf');
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
];
