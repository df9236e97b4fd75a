/** The time zone of the demo's organization, in which a story's times are told. */
export const zone = 'Europe/Riga';
