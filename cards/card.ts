import type { ApprovalId } from '../flows/approval.ts';
import type { PersonId } from '../flows/facts.ts';
import type { ContractDeed } from './contract-deeds.ts';

/**
 * The neutral card: what a person sees, apart from any platform. Texts are plain people's text unless they are `Rich`;
 * renderers escape them, cut them to the platform's limits and never let a text become markup.
 */
export interface Card {
  /** One line that stands for the whole card where only text can be shown (notifications, screen readers). */
  summary: string;
  parts: readonly Part[];
  /** Those who can do something in the card that others cannot, where a platform draws it for each by itself. */
  asks?: readonly PersonId[];
}

export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'quiet';

/**
 * A run of text in a line. A link's address is http(s). A `person` is shown by name, and mentioned where `mention` is set. A `thread` is an
 * approval's id and leads to its thread once that is known (`thread-links.ts`).
 */
export type Span =
  | { text: string; bold?: boolean; italic?: boolean; struck?: boolean; code?: boolean }
  | { link: string; text: string }
  | { thread: ApprovalId; text: string }
  | { person: string; name: string; mention?: boolean };

export type Rich = string | readonly Span[];

export type Part =
  | { part: 'title'; text: string; aside?: Rich }
  /** A paragraph; `quiet` is small and grey. `action` stands at its end; `only` is where it is said. */
  | { part: 'text'; text: Rich; tone?: Tone; action?: Action; only?: 'slack' | 'teams' }
  | { part: 'quote'; text: string }
  /** Where in the process it stands: `done` of `of` steps. */
  | { part: 'progress'; done: number; of: number; label: string }
  /** Facts needed to decide, label and value. */
  | { part: 'facts'; facts: readonly { label: string; value: Rich }[] }
  /** Lines with a sign in front: who has decided, who is waited for, points of a checklist. `action` stands at the line's end. */
  | { part: 'list'; items: readonly { sign: Sign; text: Rich; aside?: string; action?: Action }[] }
  | { part: 'divider' }
  | { part: 'files'; files: readonly { name: string; link: string | null; size: number }[] }
  | { part: 'actions'; actions: readonly Action[] };

/** ✓ done · … waiting · ○ to come · ✗ rejected · – no longer required · ! needs attention · ? question */
export type Sign = 'done' | 'waiting' | 'to come' | 'rejected' | 'not required' | 'attention' | 'question';

/**
 * Something the reader can do. `does` names it for the door and `with` is a pointer only (ids, never rights): who may do it is decided
 * at the click. `link` opens an address instead.
 */
export type Action =
  | { action: 'button'; label: string; does: ActionName; with: Pointer; look?: 'primary' | 'danger'; confirm?: Confirm }
  /** `named` shows its label, where else three dots are enough. */
  | {
      action: 'menu';
      label: string;
      items: readonly { label: string; does: ActionName; with: Pointer }[];
      named?: boolean;
    }
  | { action: 'choose person'; label: string; does: ActionName; with: Pointer }
  | { action: 'link'; label: string; link: string };

export interface Confirm {
  title: string;
  text: string;
  yes: string;
  no: string;
}

export type ActionName =
  | 'approve'
  | 'approve with remarks'
  | 'reject'
  | 'change vote'
  | 'keep vote'
  | 'ask'
  | 'answer'
  | 'send to the check'
  | 'choose field'
  | 'confirm refusal'
  | 'check again'
  | 'classify'
  | 'withdraw'
  | 'hand over'
  | 'show details'
  | 'show sheet'
  | 'show document'
  | 'show task'
  | 'show hanging task'
  | 'snooze for an hour'
  | 'snooze until the morning'
  | 'snooze'
  | 'remind now'
  | 'choose digest'
  | 'ask the deputy'
  | 'say away'
  | 'say back'
  | 'away until'
  | 'not away'
  | 'confirm identity'
  | 'refuse identity'
  | 'upload page'
  | 'start company approval'
  | 'complete company approval'
  | 'start contract approval'
  | 'back'
  | ContractDeed;

/** Ids only, each short: what the action is about. */
export interface Pointer {
  approval?: string;
  task?: string;
  question?: string;
  offer?: string;
  choice?: string;
  /** A message that reminds of several tasks. */
  notice?: string;
  field?: string;
  /** `2026-12-05`. */
  day?: string;
  /** Somebody else than the one who clicks. */
  person?: string;
  /** A user of a chat, by platform, tenant and id: `teams/0d5c…/9a41…`. */
  account?: string;
  company?: string;
  /** The place of a point in its checklist, from 0, in digits. */
  step?: string;
  /** How many votes the task had when the card was drawn, in digits. */
  seen?: string;
}
