/** Marks ids of Teams among those of other platforms. */
const prefix = 'teams:';

export const isTeams = (id: string): boolean => id.startsWith(prefix);
export const marked = (id: string): string => `${prefix}${id}`;
export const unmarked = (id: string): string => (isTeams(id) ? id.slice(prefix.length) : id);

/** A conversation's id taken apart: in a channel the thread's first message stands behind it, `19:…@thread.tacv2;messageid=1795510800000`. */
export function readConversation(id: string): { base: string; root: string | null } {
  const [base = '', root = null] = id.split(';messageid=');
  return { base, root };
}

export const inThread = (base: string, root: string): string => `${base};messageid=${root}`;

/** Channels have threads; chats of one or several people have none. */
export const isChannel = (id: string): boolean => /@thread\.(tacv2|skype)$/.test(readConversation(id).base);
