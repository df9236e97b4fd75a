import { describe, expect, it } from '@jest/globals';
import { startFakeApp } from '../support/fake-app.ts';
import { adaptive, cardAnswer, startTeams, withCard } from '../support/teams.ts';

const text = (words: string) => ({ type: 'TextBlock', text: words });
const execute = (title: string, verb: string, more: object = {}) => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { approval: 'CA-1' },
  ...more,
});

/** A bot that has posted a card into the approvals channel. */
async function started(card: object, options: Parameters<typeof startTeams>[0] = {}) {
  const bot = await startFakeApp();
  const all = await startTeams({ botUrl: bot.url, ...options });
  await all.teams.joinTeam('irina');
  bot.heard.length = 0;
  const approvals = all.teams.channel('Approvals');
  const path = `v3/conversations/${approvals.id}/activities`;
  const { body } = await all.connector('POST', path, withCard(card));
  const update = (other: object) => all.connector('PUT', `${path}/${body.id}`, withCard(other));
  return { ...all, bot, approvals, id: String(body.id), update, anna: all.teams.as('anna'), mei: all.teams.as('mei') };
}

describe('a click in Teams', () => {
  it('is an invoke, and its answer is seen by the one who clicked until the message changes', async () => {
    const { bot, approvals, id, update, anna, mei } = await started(
      adaptive([text('Your vote?')], [execute('Approve', 'vote')]),
    );
    bot.answers.push(cardAnswer(adaptive([text('Approved by you')])));
    expect(await anna.click('Approve')).toMatchObject({ kind: 'card' });
    expect(bot.heard[0]?.body).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      conversation: { id: `${approvals.id};messageid=${id}` },
      from: { aadObjectId: anna.person.aadObjectId },
      value: {
        action: { type: 'Action.Execute', title: 'Approve', verb: 'vote', data: { approval: 'CA-1' } },
        trigger: 'manual',
      },
    });
    expect((await anna.cards()).map((card) => card.text)).toEqual(['Approved by you']);
    expect((await mei.cards()).map((card) => card.text)).toEqual(['Your vote?\nApprove']);
    await update(adaptive([text('Approved')]));
    expect((await anna.cards()).map((card) => card.text)).toEqual(['Approved']);
  });

  it('may be answered by a few words, and what goes wrong is shown to the one who clicked', async () => {
    const { bot, anna } = await started(adaptive([], [execute('Approve', 'vote')]), { teams: { answerMs: 300 } });
    const answers: [unknown, object][] = [
      [
        { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Sam has voted already.' },
        { kind: 'message', text: 'Sam has voted already.' },
      ],
      [
        {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'BadRequest', message: 'No such task' },
        },
        { kind: 'error', text: 'No such task' },
      ],
      [undefined, { kind: 'error', text: expect.stringContaining('went wrong') }],
      [cardAnswer({ ...adaptive([]), version: '1.6' }).body, { kind: 'error' }],
    ];
    for (const [body, outcome] of answers) {
      bot.answers.push({ body });
      expect(await anna.click('Approve')).toMatchObject(outcome);
      expect((await anna.cards())[0]?.notice).toMatchObject(outcome);
    }
    bot.answers.push({ body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } });
    await anna.click('Approve');
    expect((await anna.cards())[0]?.notice).toBeUndefined();
    bot.answers.push({ status: 500 });
    expect(await anna.click('vote')).toMatchObject({ kind: 'error', text: expect.stringContaining('went wrong') });
    bot.answers.push({ afterMs: 500 });
    expect(await anna.click('vote')).toMatchObject({ kind: 'error', text: expect.stringContaining('Unable to reach') });
  });

  it('sends the inputs, which the client has checked before', async () => {
    const inputs = [
      {
        type: 'Input.Text',
        id: 'company',
        label: 'Company',
        isRequired: true,
        errorMessage: 'Which company?',
        maxLength: 20,
      },
      { type: 'Input.Number', id: 'amount', label: 'Amount', min: 1 },
      { type: 'Input.Date', id: 'until', value: '2026-12-01' },
      { type: 'Input.Toggle', id: 'urgent', title: 'Urgent' },
      { type: 'Input.ChoiceSet', id: 'kind', choices: [{ title: 'Sale', value: 'sale' }] },
    ];
    const { bot, anna } = await started(
      adaptive(inputs, [execute('Send', 'send'), execute('Close', 'close', { associatedInputs: 'none' })]),
    );
    expect(await anna.click('Send')).toEqual({ kind: 'invalid', errors: { company: 'Which company?' } });
    const wrong = await anna.click('Send', { Company: 'x'.repeat(21), amount: '0', kind: 'gift', until: 'soon' });
    expect(wrong).toMatchObject({ kind: 'invalid' });
    expect(Object.keys('errors' in wrong ? wrong.errors : {})).toEqual(['company', 'amount', 'until', 'kind']);
    expect(bot.heard).toEqual([]);
    await anna.click('Send', { Company: 'Northwind', kind: 'sale' });
    await anna.click('Close');
    await expect(anna.click('Send', { Nowhere: 'x' })).rejects.toThrow('no input Nowhere');
    await expect(anna.click('Delete')).rejects.toThrow('no card with the button Delete');
    const data = bot.heard.map(({ body }) => (body.value as { action: { data: object } }).action.data);
    expect(data).toEqual([
      { approval: 'CA-1', company: 'Northwind', until: '2026-12-01', urgent: 'false', kind: 'sale' },
      { approval: 'CA-1' },
    ]);
  });

  it('reaches the buttons of a card below a button, with the inputs of both', async () => {
    const inner = {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id: 'why' }],
      actions: [execute('Sure', 'refuse')],
    };
    const { bot, anna } = await started(
      adaptive(
        [{ type: 'Input.Text', id: 'remark' }],
        [execute('Approve', 'vote'), { type: 'Action.ShowCard', title: 'Refuse', card: inner }],
      ),
    );
    expect((await anna.cards())[0]?.buttons).toEqual(['Approve', 'Refuse', 'Sure']);
    await anna.click('Sure', { remark: 'no', why: 'price' });
    await anna.click('Approve', { remark: 'yes' });
    const data = bot.heard.map(({ body }) => (body.value as { action: { data: object } }).action.data);
    expect(data).toEqual([
      { approval: 'CA-1', remark: 'no', why: 'price' },
      { approval: 'CA-1', remark: 'yes' },
    ]);
  });

  it('opens a link where there is one', async () => {
    const { anna } = await started(
      adaptive([], [{ type: 'Action.OpenUrl', title: 'Sheet', url: 'https://a.example/' }]),
    );
    expect(await anna.link('Sheet')).toBe('https://a.example/');
    await expect(anna.click('Sheet')).rejects.toThrow('no Action.Execute');
  });
});

describe('a card that looks different to some', () => {
  it('is asked for by their clients when it comes in sight, once until it changes, and again where nobody has answered', async () => {
    const { teams, bot, update, anna, mei } = await started(adaptive([text('For everyone')]));
    const refresh = { action: execute('', 'refresh'), userIds: [anna.person.id] };
    await update(adaptive([text('For everyone')], [], { refresh }));
    bot.answers.push(cardAnswer(adaptive([text('For Anna')], [], { refresh })));
    expect((await anna.cards()).map((card) => card.text)).toEqual(['For Anna']);
    expect((await anna.cards()).map((card) => card.text)).toEqual(['For Anna']);
    expect((await mei.cards()).map((card) => card.text)).toEqual(['For everyone']);
    expect(bot.heard.map(({ body }) => body)).toMatchObject([
      { name: 'adaptiveCard/action', value: { action: { verb: 'refresh' }, trigger: 'automatic' } },
    ]);
    await update(adaptive([text('Changed')], [], { refresh }));
    bot.answers.push({ status: 500 });
    expect(await anna.cards()).toMatchObject([{ text: 'Changed' }]);
    bot.answers.push(cardAnswer(adaptive([text('Changed for Anna')], [], { refresh })));
    expect(await anna.cards()).toMatchObject([{ text: 'Changed for Anna' }]);
    bot.answers.push(cardAnswer(adaptive([text('For Mei')])));
    await mei.refresh('Changed');
    expect((await mei.cards()).map((card) => card.text)).toEqual(['For Mei']);
    expect(teams.delivered.filter(({ activity }) => activity.name === 'adaptiveCard/action')).toHaveLength(4);
  });

  it('does so for the first sixty only', async () => {
    const { bot, update, anna, mei } = await started(adaptive([text('For everyone')]));
    const others = Array.from({ length: 59 }, (_, index) => `29:${index}`);
    const userIds = [...others, anna.person.id, mei.person.id];
    await update(adaptive([text('For everyone')], [], { refresh: { action: execute('', 'refresh'), userIds } }));
    await mei.cards();
    expect(bot.heard).toEqual([]);
    await anna.cards();
    expect(bot.heard).toHaveLength(1);
  });
});

describe('an input whose choices the bot knows', () => {
  it('asks while one types', async () => {
    const input = {
      type: 'Input.ChoiceSet',
      id: 'company',
      style: 'filtered',
      'choices.data': { type: 'Data.Query', dataset: 'companies' },
    };
    const { bot, anna } = await started(adaptive([input], [execute('Send', 'send')]));
    const results = [{ title: 'Northwind Traders', value: 'c1' }];
    bot.answers.push({ body: { type: 'application/vnd.microsoft.search.searchResponse', value: { results } } });
    expect(await anna.search('companies', 'north')).toEqual(results);
    expect(bot.heard[0]?.body).toMatchObject({
      type: 'invoke',
      name: 'application/search',
      value: { dataset: 'companies', queryText: 'north', queryOptions: { skip: 0, top: 15 } },
    });
    await anna.click('Send', { company: 'c1' });
    expect(bot.heard[1]?.body).toMatchObject({ value: { action: { data: { company: 'c1' } } } });
    await expect(anna.search('people', 'm')).rejects.toThrow();
  });
});
