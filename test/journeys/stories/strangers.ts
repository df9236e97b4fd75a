import { documentsOf, type Story } from '../support/scene.ts';

/** Clicks that change nothing. */
export const strangerStories: readonly Story[] = [
  {
    title: 'Those who may not, and clicks that come too late',
    about:
      'A stranger, a guest, someone whose vote it is not, a double click, a card from before, a click after the end: nothing changes, and each is told why.',
    company: 'FIE Peipsi Kala',
    async play({ stage, starts, brings, person, approve }) {
      const fields = { country: 'Estonia', taxId: 'EE 101 666 780', purpose: 'Refrigerated trailers' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      const [{ number = '' } = {}] = await stage.approvals();
      await person('oskar').says('/approval company');
      await person('greta').says(`/approval show ${number}`);
      await person('nina').says(`/approval show ${number}`);
      await brings('jan', documentsOf.balticProprietor);
      await person('jan').says(`/approval show ${number}`);
      const forMei = await person('mei').keeps('Approve');
      await person('sam').says(`/approval show ${number}`);
      await person('mei').pressesTwice('Approve');
      await person('mei').pressesOld(forMei, 'Approve');
      await person('sam').says(`/approval show ${number}`);
      const forSam = await person('sam').keeps('Approve');
      await approve('anna');
      await person('sam').pressesOld(forSam, 'Approve');
      await approve('luca');
      const change = await person('luca').keeps('Change my vote');
      await approve('elena');
      await person('luca').pressesOld(change, 'Change my vote');
      await person('mei').pressesOld(forMei, 'Approve');
    },
  },
];
