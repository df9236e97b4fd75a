/** Ends a sentence with words that somebody else wrote; theirs may have ended it already, as "No accounts." and "Kvarner Lines d.o.o." do. */
export const fullStop = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);
