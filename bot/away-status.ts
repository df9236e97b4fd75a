import { DateTime } from 'luxon';
import type { Millis } from '../flows/facts.ts';

/** What a member of a workspace shows beside their name. */
export interface Status {
  text: string;
  /** `:palm_tree:`; empty for none. */
  emoji: string;
  /** When it goes by itself; null for never. */
  expires: Millis | null;
}

const emojis =
  /:(palm_tree|desert_island|beach_with_umbrella|umbrella_on_ground|airplane|airplane_departure|small_airplane|luggage|camping|face_with_thermometer|mask|face_with_head_bandage|sneezing_face|hospital|baby_bottle):/;
const words =
  /(?<!\p{L})(vacation|holidays?|on leave|annual leave|sick|ill|out of (the )?office|ooo|away|отпуск\p{L}*|боле(ю|ет)|больничн\p{L}*|больн(ой|а)|отсутств\p{L}*)(?!\p{L})/iu;

/** Whether a status says that somebody is on holiday or ill. */
export const meansAway = ({ text, emoji }: Status): boolean => emojis.test(emoji) || words.test(text);

/** The last day of a status, `YYYY-MM-DD`; null when it says none, or none that is still to come. */
export function lastDayOf({ expires }: Status, now: Millis, zone: string): string | null {
  // One that goes at midnight was for the day before.
  return expires === null || expires <= now ? null : DateTime.fromMillis(expires - 1, { zone }).toISODate();
}
