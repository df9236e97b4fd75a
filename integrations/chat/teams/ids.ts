/** Marks ids of Teams among those of other platforms. */
const prefix = 'teams:';

export const isTeams = (id: string): boolean => id.startsWith(prefix);
export const marked = (id: string): string => `${prefix}${id}`;
export const unmarked = (id: string): string => (isTeams(id) ? id.slice(prefix.length) : id);

/** A version of a file in a channel's folder, and the AAD object id of whoever put it there. */
interface FolderFileId {
  drive: string;
  item: string;
  by: string;
  version: string;
}

const folderFile = 'folder/';

export const folderFileId = ({ drive, item, by, version }: FolderFileId): string =>
  marked(`${folderFile}${[drive, item, by, version].map(encodeURIComponent).join('/')}`);

/** Null for a file that was had otherwise. */
export function readFolderFileId(id: string): FolderFileId | null {
  const plain = unmarked(id);
  if (!plain.startsWith(folderFile)) return null;
  const [drive = '', item = '', by = '', version = ''] = plain
    .slice(folderFile.length)
    .split('/')
    .map(decodeURIComponent);
  return { drive, item, by, version };
}

/** A conversation's id taken apart: in a channel the thread's first message stands behind it, `19:…@thread.tacv2;messageid=1795510800000`. */
export function readConversation(id: string): { base: string; root: string | null } {
  const [base = '', root = null] = id.split(';messageid=');
  return { base, root };
}

export const inThread = (base: string, root: string): string => `${base};messageid=${root}`;

/**
 * The address that leads to a message of a channel (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams);
 * null in a person's own chat, to which Teams has none.
 */
export function linkToMessage(
  { conversation, message }: { conversation: string; message: string },
  { teamsUrl, tenant }: { teamsUrl: string; tenant: string },
): string | null {
  if (!isChannel(conversation)) return null;
  const { base, root } = readConversation(conversation);
  const address = new URL(`/l/message/${encodeURIComponent(base)}/${encodeURIComponent(message)}`, teamsUrl);
  address.searchParams.set('tenantId', tenant);
  address.searchParams.set('parentMessageId', root ?? message);
  return address.href;
}

/** Channels have threads; chats of one or several people have none. */
export const isChannel = (id: string): boolean => /@thread\.(tacv2|skype)$/.test(readConversation(id).base);
