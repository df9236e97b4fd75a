import { describe, expect, it } from '@jest/globals';
import type { WebAPIPlatformError } from '@slack/web-api';
import { channel, slackClient, startSandbox } from './support/sandbox.ts';
import { triggerOf } from './support/trigger.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const button = (more: object) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const section = (more: object) => ({ type: 'section', text: mrkdwn('text'), ...more });
const option = (text: string, value = 'v') => ({ text: plain(text), value });
const long = (length: number) => 'x'.repeat(length);

const TOO_MUCH: [what: string, blocks: object[], message: string][] = [
  [
    'a button’s text',
    [actions(button({ text: plain(long(76)) }))],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
  ],
  [
    'a button’s value',
    [actions(button({ value: long(2001) }))],
    'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
  ],
  [
    'an action id',
    [actions(button({ action_id: long(256) }))],
    'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
  ],
  [
    'a section’s text',
    [section({ text: mrkdwn(long(3001)) })],
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'an empty text',
    [section({ text: mrkdwn('') })],
    'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a section’s fields',
    [section({ fields: Array(11).fill(mrkdwn('f')) })],
    'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
  ],
  [
    'a field',
    [section({ fields: [mrkdwn(long(2001))] })],
    'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
  ],
  [
    'a header',
    [{ type: 'header', text: plain(long(151)) }],
    'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
  ],
  [
    'a context',
    [{ type: 'context', elements: Array(11).fill(mrkdwn('c')) }],
    'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'actions',
    [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
    'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
  ],
  [
    'two actions of one id',
    [actions(button({}), button({}))],
    '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'two blocks of one id',
    [section({ block_id: 'b' }), section({ block_id: 'b' })],
    '`block_id` "b" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an overflow',
    [section({ accessory: { type: 'overflow', options: Array(6).fill(option('o')) } })],
    'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
  ],
  [
    'a select',
    [actions({ type: 'static_select', options: Array(101).fill(option('o')) })],
    'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'an option’s text',
    [actions({ type: 'static_select', options: [option(long(76))] })],
    'must be less than 76 characters [json-pointer:/blocks/0/elements/0/options/0/text/text]',
  ],
  [
    'an option’s value',
    [actions({ type: 'static_select', options: [option('o', long(151))] })],
    'must be less than 151 characters [json-pointer:/blocks/0/elements/0/options/0/value]',
  ],
  [
    'a style',
    [actions(button({ style: 'loud' }))],
    'value must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'a field that Slack does not know',
    [section({ colour: 'red' })],
    'invalid additional property: colour [json-pointer:/blocks/0]',
  ],
  [
    'a block that Slack does not know',
    [{ type: 'table-of-contents' }],
    'unsupported type: table-of-contents [json-pointer:/blocks/0/type]',
  ],
  [
    'an element in the wrong place',
    [actions({ type: 'plain_text_input' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a button without a text',
    [actions({ type: 'button', action_id: 'a' })],
    'missing required field: text [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a form’s files',
    [{ type: 'input', label: plain('Files'), element: { type: 'file_input', max_files: 11 } }],
    'must be between 1 and 10 [json-pointer:/blocks/0/element/max_files]',
  ],
  [
    'when a text is told of',
    [
      {
        type: 'input',
        label: plain('Text'),
        element: { type: 'plain_text_input', dispatch_action_config: { trigger_actions_on: ['on_blur'] } },
      },
    ],
    'value must be one of: on_enter_pressed, on_character_entered [json-pointer:/blocks/0/element/dispatch_action_config/trigger_actions_on]',
  ],
  [
    'the endings of a form’s files',
    [{ type: 'input', label: plain('Files'), element: { type: 'file_input', filetypes: 'pdf' } }],
    'must be a list of file extensions [json-pointer:/blocks/0/element/filetypes]',
  ],
  [
    'blocks',
    Array.from({ length: 51 }, () => ({ type: 'divider' })),
    'no more than 50 items allowed [json-pointer:/blocks]',
  ],
];

describe('a message with too much of', () => {
  it.each(TOO_MUCH)('%s is refused in Slack’s words', async (_what, blocks, message) => {
    const sandbox = await startSandbox();
    const error = await slackClient(sandbox)
      .chat.postMessage({ channel: channel(sandbox, 'approvals'), text: 'x', blocks } as never)
      .catch((refusal: WebAPIPlatformError) => refusal);
    expect(error).toMatchObject({
      data: { error: 'invalid_blocks', response_metadata: { messages: [`[ERROR] ${message}`] } },
    });
  });

  it('text is refused as a whole too', async () => {
    const sandbox = await startSandbox();
    const post = (parts: object) =>
      slackClient(sandbox).chat.postMessage({ channel: channel(sandbox, 'approvals'), ...parts } as never);
    await expect(post({ text: '' })).rejects.toThrow('no_text');
    await expect(post({ text: 'x', blocks: 'not blocks' })).rejects.toThrow('invalid_blocks_format');
    await expect(post({ text: long(40_001) })).rejects.toThrow('msg_too_long');
    await expect(post({ text: 'x', blocks: Array(5).fill(section({ text: mrkdwn(long(2900)) })) })).rejects.toThrow(
      'msg_blocks_too_long',
    );
  });
});

const input = {
  type: 'input',
  block_id: 'i',
  label: plain('Name'),
  element: { type: 'plain_text_input', action_id: 'in' },
};
const modal = (more: object) => ({
  type: 'modal',
  title: plain('Form'),
  submit: plain('Send'),
  blocks: [input],
  ...more,
});

const BAD_VIEWS: [what: string, view: object, message: string][] = [
  [
    'a long title',
    modal({ title: plain(long(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'a long submit',
    modal({ submit: plain(long(25)) }),
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
  [
    'long metadata',
    modal({ private_metadata: long(3001) }),
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    'inputs and no submit',
    { type: 'modal', title: plain('Form'), blocks: [input] },
    'missing required field: submit [json-pointer:/view]',
  ],
  [
    '101 blocks',
    modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
];

describe('a view with', () => {
  it.each(BAD_VIEWS)('%s is refused in Slack’s words', async (_what, view, message) => {
    const sandbox = await startSandbox();
    const error = await slackClient(sandbox)
      .views.open({ trigger_id: triggerOf(sandbox, 'jan'), view: view as never })
      .catch((refusal: WebAPIPlatformError) => refusal);
    expect(error).toMatchObject({
      data: { error: 'invalid_arguments', response_metadata: { messages: [`[ERROR] ${message}`] } },
    });
  });

  it('more than 250 KB is too large', async () => {
    const sandbox = await startSandbox();
    const view = modal({ blocks: Array.from({ length: 99 }, () => section({ text: mrkdwn(long(2900)) })) });
    await expect(
      slackClient(sandbox).views.open({ trigger_id: triggerOf(sandbox, 'jan'), view: view as never }),
    ).rejects.toThrow('view_too_large');
  });
});

describe('rate limits', () => {
  it('let a few posts to a channel through and then name the pause', async () => {
    let now = 1_700_000_000_000;
    const sandbox = await startSandbox({ rateLimit: 1, now: () => now });
    const post = (to: string) => slackClient(sandbox).chat.postMessage({ channel: channel(sandbox, to), text: 'x' });
    await slackClient(sandbox).conversations.join({ channel: channel(sandbox, 'general') });
    for (let burst = 0; burst < 5; burst += 1) await post('approvals');
    await expect(post('approvals')).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    await post('general');
    now += 1000;
    await post('approvals');
  });

  it('count each method by its tier', async () => {
    const now = 1_700_000_000_000;
    const sandbox = await startSandbox({ rateLimit: 1, now: () => now });
    for (let call = 0; call < 20; call += 1) await slackClient(sandbox).users.list({});
    await expect(slackClient(sandbox).users.list({})).rejects.toMatchObject({ retryAfter: 3 });
    await slackClient(sandbox).team.info();
  });
});
