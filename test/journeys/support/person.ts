import { asObjects } from '../../../sandbox/json.ts';
import { type Answer, actAs, type FormValues } from '../../../sandbox/page-client.ts';
import { fillForm } from '../../../sandbox/seed/fill-form.ts';
import type { View } from '../../../sandbox/workspace/model.ts';
import { modalsOf } from '../../../sandbox/workspace/views.ts';
import { formText } from './message-text.ts';
import { actionIn, labelIn, type Offered } from './offered.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

/** What somebody writes into a form, by field name. */
export type Answers = Readonly<Record<string, string>>;

/** A file to drop into a thread. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

export type Person = ReturnType<typeof createPerson>;

/** Somebody of the workspace on a stage, who does what people do on the sandbox's page. */
export function createPerson(stage: Stage, handle: string) {
  const { workspace } = stage.countersign.sandbox;
  const user = [...workspace.users.values()].find((one) => one.handle === handle);
  if (!user) throw new Error(`nobody is called ${handle}`);
  const { id, name, locale } = user;
  const actor = actAs(workspace.url, id);
  const openForm = (): View | undefined => modalsOf(workspace, id).at(-1);
  const step = (did: string, act: () => Promise<void>) => stage.step(name, did, act);

  function must(answer: Answer): void {
    if (!answer.ok) throw new Error(`${name}: ${answer.error} ${JSON.stringify(answer.errors ?? {})}`);
  }

  /** Fills in the form that is open and sends it; it is read, and what is wrong at its fields too. Answers whether it was taken. */
  async function send(answers: Answers): Promise<boolean> {
    const view = await until('a form to send', () => {
      const open = openForm();
      return open?.content.submit === undefined ? undefined : open;
    });
    const blocks = asObjects(view.content.blocks);
    return sendWith(await fillForm(actor, { id: view.id, blocks }, { ...answers }), view);
  }

  /** Reads the form that is open and sends it with these values. */
  async function sendWith(values: FormValues, view = openForm()): Promise<boolean> {
    if (!view) throw new Error(`${name} has no form`);
    const blocks = asObjects(view.content.blocks);
    stage.readInForm(name, titled(view));
    const answer = await actor.submit(view.id, values);
    if (!answer.errors) must(answer);
    const errors = Object.entries(answer.errors ?? {});
    const labelOf = (block: string) => labelIn(blocks.find(({ block_id }) => block_id === block)?.label);
    stage.readInForm(name, errors.map(([block, words]) => `${labelOf(block)}: ${words}`).join('\n'));
    return answer.ok;
  }

  /** The title of a form and what stands in it besides its fields. */
  function titled(view: View): string {
    const said = formText(workspace, asObjects(view.content.blocks));
    return said === '' ? '' : `${labelIn(view.content.title)}\n${said}`;
  }

  /** The newest card of this story that this person can see and that has such a button or entry of a menu. */
  async function offered(label: string): Promise<Offered | undefined> {
    const mine = (await stage.messages()).filter(
      ({ channel, onlyFor }) =>
        workspace.channels.get(channel)?.members.includes(id) && (onlyFor === undefined || onlyFor === id),
    );
    for (const message of mine.reverse()) {
      const action = actionIn(message.blocks ?? [], label);
      if (action) return { message, action };
    }
    return undefined;
  }

  async function found(label: string): Promise<Offered> {
    const one = await offered(label);
    if (!one) throw new Error(`${name} has no “${label}”`);
    return one;
  }

  const click = async ({ message, action }: Offered, more: object = {}) =>
    must(await actor.click({ channel: message.channel, ts: message.ts }, action, more));

  async function conversation(): Promise<string> {
    const { channels } = await actor.state();
    const own = channels.find(({ kind }) => kind === 'dm');
    if (!own) throw new Error(`${name} has no conversation with the bot`);
    return own.id;
  }

  async function dropped(names: string, drop: (thread: { channel: string; root: string }) => Promise<void>) {
    await step(`drops ${names} into the thread`, async () => {
      const thread = await stage.thread(handle);
      if (!thread) throw new Error('there is no thread yet');
      await drop(thread);
    });
  }

  return {
    id,
    name,
    locale,
    actor,
    openForm,
    send,
    step,
    /** A slash command, written to the bot. */
    says: (text: string) => step(`writes ${text}`, async () => must(await actor.say(await conversation(), text))),
    /** The button as it stands now, for later. */
    keeps: found,
    /** Presses a button, or chooses an entry of a menu. */
    presses: (label: string) => step(`presses “${label}”`, async () => click(await found(label))),
    /** Presses a button that stands several times on a card, one after the other. */
    pressesEach: (label: string, times: number) =>
      step(`presses “${label}” ${times} times`, async () => {
        for (let time = 0; time < times; time += 1) {
          await click(await found(label));
          await stage.quiet();
        }
      }),
    /** Presses what opens a form, fills it in and sends it. */
    answers: (label: string, answers: Answers) =>
      step(`presses “${label}”${written(answers)}`, async () => {
        await click(await found(label));
        await send(answers);
      }),
    /** Sends the form that stands, which has shown what is to be looked at first. */
    looksThrough: (answers: Answers) =>
      step('looks it through and sends it again', async () => {
        await send(answers);
      }),
    /** Presses what opens a form for files, gives them by field and sends it. */
    attaches: (label: string, files: Readonly<Record<string, NamedBytes>>) =>
      step(`presses “${label}” and gives ${told(files)}`, async () => {
        await click(await found(label));
        const view = await until('a form for files', openForm);
        const values: FormValues = {};
        for (const [blockId, file] of Object.entries(files)) {
          const given = await actor.uploadIntoForm({ viewId: view.id, blockId, actionId: 'file' }, file);
          must(given);
          values[blockId] = { file: { type: 'file_input', files: given.files } };
        }
        await sendWith(values);
      }),
    /** Presses what opens something to read, and reads it. */
    reads: (label: string) =>
      step(`presses “${label}”`, async () => {
        await click(await found(label));
        const view = await until('something to read', openForm);
        stage.readInForm(name, titled(view));
        must(await actor.close(view.id, true));
      }),
    /** Presses a button on a card as it was before. */
    pressesOld: (kept: Offered, label: string) =>
      step(`presses “${label}” on a card from before`, () => click(kept, { stale: true })),
    pressesTwice: (label: string) =>
      step(`presses “${label}” twice at once`, async () => {
        const one = await found(label);
        await Promise.all([click(one, { stale: true }), click(one, { stale: true })]);
      }),
    drops: (...samples: string[]) =>
      dropped(samples.join(', '), async ({ channel, root }) => {
        for (const [index, sample] of samples.entries()) {
          if (index > 0) await stage.laterInStep();
          must(await actor.drop(channel, sample, root));
          // The next one comes when this one is taken.
          await stage.quiet();
        }
      }),
    dropsFile: (file: NamedBytes) =>
      dropped(file.name, async ({ channel, root }) => must(await actor.upload(channel, file, root))),
  };
}

const told = (files: Readonly<Record<string, NamedBytes>>) =>
  Object.entries(files)
    .map(([field, file]) => `${file.name} as ${field}`)
    .join(', ');

const written = (answers: Answers) =>
  Object.keys(answers).length === 0
    ? ''
    : ` and answers ${Object.values(answers)
        .map((text) => `“${text}”`)
        .join(', ')}`;
