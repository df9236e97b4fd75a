/** Calls of the bot to Slack and to the verification service, by name; null for what people do at the sandbox. */
export function callByBot(path: string): string | null {
  const [, first = '', second = ''] = path.split(/[/?]/);
  switch (first) {
    case 'api':
      return second;
    case 'upload':
      return 'an upload';
    case 'files-pri':
      return 'a download';
    case 'response':
      return 'an answer';
    case 'verification':
      return path.includes('/documents/') ? 'a document for the check' : 'a check';
    default:
      return null;
  }
}

/** What comes to the bot, by name; null for events that it does nothing about. */
export function requestToBot(path: string, body: string): string | null {
  if (path === '/verification/callback') return 'a callback';
  if (path.startsWith('/counterparty/') && path.endsWith('/approve') && body !== '') return 'a counterparty’s approval';
  if (!path.startsWith('/slack/')) return null;
  const payload = new URLSearchParams(body).get('payload');
  if (payload?.includes('"type":"block_actions"')) return 'a click';
  if (payload?.includes('"type":"view_submission"')) return 'a form';
  if (body.startsWith('token=')) return 'a command';
  return body.includes('"files":[') ? 'a file' : null;
}
