/** What the command was given cannot be used; the message says why and what to do. */
export class BadInput extends Error {}
