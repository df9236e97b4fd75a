import { describe, expect, it } from '@jest/globals';
import { startFakeApp } from '../support/fake-app.ts';
import { startTeams } from '../support/teams.ts';

const pdf = Buffer.from('%PDF-1.7 …');

async function started() {
  const bot = await startFakeApp();
  const all = await startTeams({ botUrl: bot.url });
  await all.teams.joinTeam('irina');
  await all.teams.as('anna').install();
  bot.heard.length = 0;
  return { ...all, bot, anna: all.teams.as('anna') };
}

describe('files in a chat with the bot', () => {
  it('come with an address from which they are had without a token', async () => {
    const { teams, bot, anna } = await started();
    await anna.upload([{ name: 'Charter 1.pdf', bytes: pdf }]);
    const [heard] = bot.heard as [(typeof bot.heard)[0]];
    const [attachment] = heard.body.attachments as [{ content: { downloadUrl: string } }];
    expect(attachment).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'Charter 1.pdf',
      content: { fileType: 'pdf', uniqueId: expect.any(String) },
    });
    const { downloadUrl } = attachment.content;
    expect(downloadUrl.startsWith(teams.addresses().files)).toBe(true);
    expect(Buffer.from(await (await fetch(downloadUrl)).arrayBuffer())).toEqual(pdf);
    expect((await fetch(downloadUrl.replace('tempauth=1', 'tempauth=2'))).status).toBe(401);
  });

  it('are put there by the bot once the person has consented', async () => {
    const { teams, connector, bot, anna } = await started();
    const { conversation } = anna.messages()[0] ?? (await anna.say('sheet')).message;
    const content = {
      description: 'The sheet',
      sizeInBytes: pdf.length,
      acceptContext: { a: 1 },
      declineContext: { d: 1 },
    };
    const ask = () =>
      connector('POST', `v3/conversations/${conversation}/activities`, {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name: 'Sheet.pdf', content }],
      });
    await ask();
    bot.heard.length = 0;
    const file = await anna.answerConsent('accept');
    const value = bot.heard[0]?.body.value as { uploadInfo: { uploadUrl: string } };
    expect(bot.heard[0]?.body).toMatchObject({
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context: { a: 1 }, uploadInfo: { name: 'Sheet.pdf' } },
    });
    const put = (range: string) =>
      fetch(value.uploadInfo.uploadUrl, {
        method: 'PUT',
        body: new Uint8Array(pdf),
        headers: { 'Content-Range': range },
      });
    expect((await put('bytes 0-1/2')).status).toBe(400);
    expect((await put(`bytes 0-${pdf.length - 1}/${pdf.length}`)).status).toBe(201);
    expect(teams.world.bytes.get(file?.id ?? '')).toEqual(pdf);
    expect(await anna.answerConsent('decline')).toBeNull();
    expect(bot.heard[1]?.body).toMatchObject({ value: { action: 'decline', context: { d: 1 } } });
  });
});

describe('files in a channel’s folder', () => {
  it('are put, replaced, listed, read and taken away by Graph', async () => {
    const { teams, graph, anna } = await started();
    const approvals = teams.channel('Approvals');
    const found = await graph('GET', `teams/${teams.world.team.aadGroupId}/channels/${approvals.id}/filesFolder`);
    const { id: folder, parentReference } = found.body;
    const drive = `drives/${parentReference.driveId}/items`;
    const put = (bytes: Buffer) =>
      graph('PUT', `${drive}/${folder}:/${encodeURIComponent('Sheet 1.pdf')}:/content`, bytes);
    const first = await put(pdf);
    expect(first).toMatchObject({
      status: 201,
      body: { name: 'Sheet 1.pdf', size: pdf.length, webUrl: expect.any(String) },
    });
    const second = await put(Buffer.from('newer'));
    expect(second).toMatchObject({ status: 200, body: { id: first.body.id } });
    expect(second.body.eTag).not.toBe(first.body.eTag);
    anna.putIntoChannel(approvals, { name: 'Draft.docx', bytes: Buffer.from('draft') });
    const { body } = await graph('GET', `${drive}/${folder}/children`);
    expect(body.value).toMatchObject([
      { name: 'Sheet 1.pdf', createdBy: { application: { id: teams.world.bot.appId } } },
      { name: 'Draft.docx', createdBy: { user: { id: anna.person.aadObjectId } } },
    ]);
    expect((await graph('GET', `${drive}/${first.body.id}/content`)).body).toBe('newer');
    expect((await graph('GET', `${drive}/${first.body.id}`)).body.name).toBe('Sheet 1.pdf');
    expect((await graph('DELETE', `${drive}/${first.body.id}`)).status).toBe(204);
    expect((await graph('GET', `${drive}/${first.body.id}`)).status).toBe(404);
    expect((await graph('GET', `${drive.replace('b!', 'c!')}/${folder}/children`)).status).toBe(404);
  });
});
