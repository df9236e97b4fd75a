import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { wordsIn } from '../words/words.ts';

/** Where files are given besides the thread: in Teams a bot hears of none that stand in a channel. */
export const filesHere = ({ language }: Audience): Part => ({
  part: 'text',
  text: wordsIn(language).teams.filesHere,
  tone: 'quiet',
  only: 'teams',
});
