import type { Part, Tone } from './card.ts';

/** A line that each platform's people read in words of their own; one for both where the words are the same. */
export function eachInTheirWords(said: { slack: string; teams: string }, tone: Tone = 'plain'): Part[] {
  if (said.slack === said.teams) return [{ part: 'text', text: said.slack, tone }];
  return (['slack', 'teams'] as const).map((only) => ({ part: 'text', text: said[only], tone, only }));
}
