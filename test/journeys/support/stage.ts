import type { ApprovalId } from '../../../flows/approval.ts';
import { answersCame } from './answers-came.ts';
import type { Countersign } from './countersign.ts';
import { messagesAbout } from './messages-about.ts';
import { createNotes } from './notes.ts';
import { settled } from './settled.ts';

/** Something that somebody did, in words. */
export interface Step {
  at: number;
  by: string;
  did: string;
}

export type Stage = ReturnType<typeof createStage>;

const minute = 60_000;

/** Where one story about one company is played: it keeps the time, waits after each step until all is quiet, and notes what everyone sees. */
export function createStage(countersign: Countersign, company: string) {
  const { sandbox } = countersign;
  const { workspace } = sandbox;
  const steps: Step[] = [];
  const messages = messagesAbout(countersign, company);
  const notes = createNotes(workspace);
  /** The versions of each approval's sheet that stood when all was quiet: what changes at once may make another in between, or not. */
  const sheets = new Map<ApprovalId, Set<number>>();
  /** The story's time in whole minutes; the clock runs on a little until the next step sets it. */
  let time = Math.floor(workspace.clock.now() / minute) * minute;

  async function look(): Promise<void> {
    const step = steps.length - 1;
    const numbers = (await messages.approvals()).map(({ number }) => number);
    notes.look(await messages.all(), { cards: await messages.cards(), numbers }, step);
    for (const { to, mail } of await messages.mailed()) notes.mail(to, mail, step);
    for (const { approval, version } of await messages.sheets()) {
      sheets.set(approval, (sheets.get(approval) ?? new Set()).add(version));
    }
  }

  /** Sets the time of the sandbox and of the bot; it never goes back. */
  async function setTime(at: number): Promise<void> {
    time = at;
    const advanceMs = Math.round(at - workspace.clock.now());
    const answer = await fetch(`${workspace.url}/sandbox/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ advanceMs }),
    });
    if (!answer.ok) throw new Error(`the clock did not move: ${await answer.text()}`);
  }

  async function play(step: Step, act: () => Promise<unknown>): Promise<void> {
    await setTime(step.at);
    steps.push(step);
    await act();
    await quiet();
  }

  /** Waits until all is quiet, and notes what is to be seen then. */
  async function quiet(): Promise<void> {
    await settled(countersign);
    await look();
  }

  /** When the next step is. */
  const next = () => time + 5 * minute;

  return {
    countersign,
    company,
    steps,
    approvals: messages.approvals,
    thread: messages.thread,
    messages: messages.all,
    /** How many versions of an approval's sheet stood after a step. */
    sheetsOf: (approval: ApprovalId) => sheets.get(approval)?.size ?? 0,
    /** What everyone has seen, in the order in which it came. */
    seen: notes.seen,
    /** Notes what somebody reads in a form. */
    readInForm(person: string, text: string): void {
      if (text !== '') notes.form(person, text, steps.length - 1);
    },
    setTime,
    quiet,
    now: () => time,
    /** A minute later, within a step. */
    laterInStep: () => setTime(time + minute),
    /** Somebody does something, and everyone waits until all is quiet; when the verification service has something to answer, or a mail comes back, that is a step of its own. */
    async step(by: string, did: string, act: () => Promise<void>): Promise<void> {
      await play({ at: next(), by, did }, act);
      if (sandbox.verification.kept() > 0)
        await play({ at: next(), by: 'The verification service', did: 'answers' }, () => answersCame(countersign));
      if (sandbox.returned.kept() > 0)
        await play({ at: next(), by: 'The mail server', did: 'sends the mail back' }, sandbox.returned.letGo);
    },
    /** Time passes, and nobody does anything. */
    wait: (words: string, at: number): Promise<void> => play({ at, by: '', did: words }, async () => undefined),
  };
}
