import type { Status } from '../away-status.ts';
import type { MemberPayload } from './payloads.ts';

/** The status that a member shows. */
export function statusOf({ profile }: MemberPayload): Status {
  const { status_text: text, status_emoji: emoji, status_expiration: seconds } = profile;
  return { text: text ?? '', emoji: emoji ?? '', expires: seconds ? seconds * 1_000 : null };
}
