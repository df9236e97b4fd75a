import { describe, expect, it } from '@jest/globals';
import type { Approval } from '../../../flows/approval.ts';
import { person, until } from '../../sandbox/support/sandbox.ts';
import { contractDoor } from './support/contract-door.ts';

type Wanted = Parameters<typeof contractDoor>[1];
type Door = Awaited<ReturnType<typeof contractDoor>>;

/** The originals of a contract that has an annex. */
const withAnnex = (approval: Approval): Approval => ({
  ...approval,
  tasks: approval.tasks.map((task) =>
    task.kind === 'return originals' ? { ...task, fields: ['signed scan', 'signed annex'] } : task,
  ),
});

async function opened(who: string, wanted: Wanted = {}) {
  const door = await contractDoor('the originals are under way', { changed: withAnnex, ...wanted });
  await door.click(who, 'attach originals', { task: 't8' });
  return { door, form: await door.view(who) };
}

/** A file of somebody's, uploaded into a field of the form that is open, as the form's state names it. */
async function given(door: Door, who: string, viewId: string, field: string, name: string) {
  const where = { viewId, blockId: field, actionId: 'file' };
  const answer = await person(door.sandbox, who).uploadIntoForm(where, { name, bytes: Buffer.from(name) });
  return { [field]: { file: { type: 'file_input', files: answer.files as object[] } } };
}

const notTaken: Wanted = {
  fetchFile: async ({ id, name }) =>
    name.startsWith('bad')
      ? { ok: false, why: 'not what its name says' }
      : { ok: true, file: { id, name, size: 1, type: 'application/pdf', sha256: id } },
};

describe('the form of the originals', () => {
  it('asks for one file for each field, by the kinds that are taken', async () => {
    const { form } = await opened('jan');
    const blocks = (form.view as { blocks: { type: string }[] }).blocks.filter(({ type }) => type === 'input');
    const element = {
      type: 'file_input',
      max_files: 1,
      filetypes: ['pdf', 'docx', 'jpg', 'jpeg', 'png', 'p7s', 'sig'],
    };
    expect(blocks).toMatchObject([
      { block_id: 'signed scan', label: { text: 'signed scan' }, element },
      { block_id: 'signed annex', label: { text: 'signed annex' }, element },
    ]);
  });

  it.each(['jan', 'anna'])('files what %s gives, each in its field', async (who) => {
    const { door, form } = await opened(who);
    const values = {
      ...(await given(door, who, form.id, 'signed scan', 'scan.pdf')),
      ...(await given(door, who, form.id, 'signed annex', 'annex.pdf')),
    };
    expect(await door.submit(who, form.id, values)).toEqual({ ok: true });
    expect(door.events).toMatchObject([
      { type: 'file uploaded', task: 't8', by: who, field: 'signed scan', file: { name: 'scan.pdf' } },
      { type: 'file uploaded', task: 't8', by: who, field: 'signed annex', file: { name: 'annex.pdf' } },
    ]);
    expect((await person(door.sandbox, who).state()).views).toEqual([]);
  });

  it('says at the field why a file is not taken, and files the others', async () => {
    const { door, form } = await opened('jan', notTaken);
    const values = {
      ...(await given(door, 'jan', form.id, 'signed scan', 'bad.pdf')),
      ...(await given(door, 'jan', form.id, 'signed annex', 'annex.pdf')),
    };
    expect(await door.submit('jan', form.id, values)).toMatchObject({
      errors: { 'signed scan': expect.stringContaining('not what its name says') },
    });
    expect(door.events).toMatchObject([{ type: 'file uploaded', field: 'signed annex' }]);
  });

  it('takes a file once, however often the form is sent', async () => {
    const { door, form } = await opened('jan', {
      told: () => ({ ok: false, refusal: { type: 'delivered before' }, approval: null }),
    });
    const values = await given(door, 'jan', form.id, 'signed scan', 'scan.pdf');
    expect(await door.submit('jan', form.id, values)).toEqual({ ok: true });
  });

  it('leaves to the approval what cannot be looked at in time, with its field, and says so', async () => {
    const { door, form } = await opened('jan', { fetchFile: () => new Promise(() => undefined) });
    const values = await given(door, 'jan', form.id, 'signed annex', 'large.pdf');
    await door.submit('jan', form.id, values);
    expect(door.events).toMatchObject([
      { type: 'file offered', task: 't8', by: 'jan', name: 'large.pdf', size: 9, field: 'signed annex' },
    ]);
    await until(async () => JSON.stringify((await person(door.sandbox, 'jan').state()).views).includes('looked at'));
  });

  it('leaves to the approval what Slack does not hand over now', async () => {
    const { door, form } = await opened('jan', { fetchFile: () => Promise.reject(new Error('later')) });
    await door.submit('jan', form.id, await given(door, 'jan', form.id, 'signed scan', 'scan.pdf'));
    expect(door.events).toMatchObject([{ type: 'file offered', field: 'signed scan' }]);
  });

  it('asks for a file when none was given', async () => {
    const { door, form } = await opened('jan');
    expect(await door.submit('jan', form.id, {})).toMatchObject({ errors: { 'signed scan': 'Choose the file.' } });
  });

  it('does not open for others', async () => {
    const door = await contractDoor('the originals are under way');
    await door.click('mei', 'attach originals', { task: 't8' });
    await until(async () => (await door.heard('mei')).some((said) => said.includes('Jan Novak')));
    expect((await person(door.sandbox, 'mei').state()).views).toEqual([]);
  });
});
