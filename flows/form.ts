/** What an initiator said at Start, as the approval's own process parsed it: only that process knows its shape. */
export type Form = Readonly<Record<string, unknown>>;
