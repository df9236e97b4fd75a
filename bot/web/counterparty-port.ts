import type { ChosenFile, CounterpartyView, NotTaken, Protocol } from '../../cards/pages/counterparty-view.ts';
import type { Millis } from '../../flows/facts.ts';

export type Answer = { ok: true } | { ok: false; why: NotTaken };

/** What the counterparty's pages need of the approval behind a private link. */
export interface CounterpartyPort {
  /** What a link's contact may see; null when the token leads nowhere, for whatever reason. */
  look(token: string, now: Millis): Promise<CounterpartyView | null>;
  /** The revision that the link leads to; null as above. */
  document(token: string): Promise<{ name: string; type: string; bytes: Uint8Array } | null>;
  /** Tells that the counterparty agrees. `name` is what the person wrote; who they are is the link's contact. */
  approve(token: string, answer: { name: string }): Promise<Answer>;
  /** Keeps the file of a protocol until the protocol is sent, in place of the one chosen before; null when nothing can be answered. */
  choose(token: string, file: { name: string; type: string; bytes: Uint8Array }): Promise<ChosenFile | null>;
  /** The file that was chosen, by its id; null when it is another's, or kept no more. */
  chosen(token: string, id: string): Promise<ChosenFile | null>;
  /** Tells that the counterparty disagrees. Whether there is something to answer is decided here, at the click. */
  disagree(token: string, protocol: Protocol): Promise<Answer>;
}

/** Where counterparties' pages are. */
export const counterpartyPath = '/counterparty';

/** The address that stands in the mail. */
export const counterpartyLink = (publicUrl: string, token: string): string =>
  `${publicUrl}${counterpartyPath}/${token}`;
