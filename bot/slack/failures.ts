import type { Note } from '../../cards/words/notes.ts';
import { slackError } from '../../integrations/chat/slack/failure.ts';
import { noteOfFailure } from '../people/said.ts';

/** Slack's words for a trigger that has lived its 3 s or was used before (https://docs.slack.dev/reference/methods/views.open#errors). */
const triggerGone = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id', 'trigger_expired']);

/** A view that somebody or something else has changed meanwhile. */
export const isHashConflict = (error: unknown): boolean => slackError(error) === 'hash_conflict';

/** What a person is told when a handler failed. Never "done": nothing is confirmed. */
export function noteOf(error: unknown): Note {
  if (triggerGone.has(slackError(error) ?? '')) return { note: 'click again' };
  return noteOfFailure(error);
}
