import { describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { channel, person, slackClient, startSandbox } from './support/sandbox.ts';

const button = (label: string, action_id: string) => ({
  type: 'button' as const,
  action_id,
  text: { type: 'plain_text' as const, text: label },
});
const section = (text: string) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } });
const actions = (...elements: ReturnType<typeof button>[]) => ({ type: 'actions' as const, elements });

const post = (sandbox: Sandbox, to: string, text: string, ...blocks: object[]) =>
  slackClient(sandbox).chat.postMessage({ channel: to, text, blocks: [section(text), ...blocks] as never });
const root = (sandbox: Sandbox, state = 'The security check is under way and answers by itself') =>
  post(
    sandbox,
    channel(sandbox, 'approvals'),
    `Company approval: Northwind · CA-2026-0001 · ${state}`,
    actions(button('Withdraw', 'withdraw')),
  );
const next = async (sandbox: Sandbox) => (await person(sandbox, 'jan').state()).next.slack;

describe('the led part', () => {
  it('begins with the initiator', async () => {
    const sandbox = await startSandbox();
    expect(await next(sandbox)).toMatchObject({
      as: person(sandbox, 'jan').id,
      say: expect.stringContaining('/approval company'),
    });
  });

  it('names the sample files that a card asks for, until they are in the thread', async () => {
    const sandbox = await startSandbox();
    const jan = person(sandbox, 'jan');
    const approvals = channel(sandbox, 'approvals');
    const { ts = '' } = await root(sandbox);
    const details = actions(button('Details', 'show details'));
    const card = await post(sandbox, jan.id, '⚪  charter · missing\n⚪  bank letter · missing', details);
    expect(await next(sandbox)).toMatchObject({
      as: jan.id,
      channel: approvals,
      threadTs: ts,
      samples: ['charter.docx', 'bank-letter.pdf'],
    });
    await jan.drop(approvals, 'charter.docx', ts);
    await jan.drop(approvals, 'bank-letter.pdf', ts);
    expect(await next(sandbox)).toMatchObject({ say: 'The files are being looked into' });
    const blocks = [section('✓ charter\n✓ bank letter'), actions(button('Send to the check', 'send to the check'))];
    await slackClient(sandbox).chat.update({
      channel: card.channel ?? '',
      ts: card.ts ?? '',
      text: 'complete',
      blocks,
    });
    const step = await next(sandbox);
    expect(step).toMatchObject({
      as: jan.id,
      channel: card.channel,
      say: 'send the documents to the check',
    });
    expect(step).not.toHaveProperty('samples');
  });

  it('sends whoever plays a contract to the counterparty’s mail', async () => {
    const sandbox = await startSandbox();
    await root(sandbox, 'The document is being made');
    expect(await next(sandbox)).toMatchObject({ say: 'The document is being made' });
    await root(sandbox, 'Waiting for Jan Novak to attach the document · due Mon 30 Nov, 14:08');
    expect(await next(sandbox)).toMatchObject({
      say: 'Waiting for Jan Novak to attach the document · due Mon 30 Nov, 14:08',
    });
    await root(sandbox, 'With Laura Ozola since Mon 23 Nov, 9:05');
    expect(await next(sandbox)).toMatchObject({ say: expect.stringContaining('open the Mailbox') });
  });

  it('follows an approval in a channel of its own', async () => {
    const sandbox = await startSandbox();
    await root(sandbox);
    const own = await slackClient(sandbox).conversations.create({ name: 'approval-da-2026-0002', is_private: true });
    const state = 'Contract: 12-A · DA-2026-0002 · The document is being made';
    await post(sandbox, own.channel?.id ?? '', state, actions(button('Withdraw', 'withdraw')));
    expect(await next(sandbox)).toMatchObject({ say: 'The document is being made', channel: own.channel?.id });
  });

  it('goes back to an approval that waits when a later one has ended', async () => {
    const sandbox = await startSandbox();
    await root(sandbox, 'A vote is being waited for');
    await post(
      sandbox,
      channel(sandbox, 'approvals'),
      'Contract: 12-A · DA-2026-0002 · Withdrawn by Jan Novak',
      actions(button('Details', 'show details')),
    );
    expect(await next(sandbox)).toMatchObject({ say: 'A vote is being waited for' });
  });

  it('follows the votes, newest first, and waits while the check runs', async () => {
    const sandbox = await startSandbox();
    await root(sandbox);
    expect(await next(sandbox)).toMatchObject({ say: 'The security check is under way and answers by itself' });
    const card = await post(
      sandbox,
      person(sandbox, 'mei').id,
      'Your vote',
      actions(button('Approve', 'approve'), button('Reject', 'reject')),
    );
    expect(await next(sandbox)).toMatchObject({
      as: person(sandbox, 'mei').id,
      say: 'read the card and vote',
      channel: card.channel,
    });
    await slackClient(sandbox).chat.update({
      channel: card.channel ?? '',
      ts: card.ts ?? '',
      text: 'Approved',
      blocks: [section('You approved')],
    });
    await post(
      sandbox,
      person(sandbox, 'anna').id,
      'Ваш голос',
      actions(button('Одобрить', 'approve'), button('Отклонить', 'reject')),
    );
    expect(await next(sandbox)).toMatchObject({ as: person(sandbox, 'anna').id });
  });
});
