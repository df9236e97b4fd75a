/** Calls of the bot to Slack, to Teams and to the verification service, by name; null for what people do at the sandbox. */
export function callByBot(path: string, _body: string, method: string): string | null {
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
    case 'teams':
      return callToTeams(path, method);
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
  if (path === '/api/messages') return activityToBot(body);
  if (!path.startsWith('/slack/')) return null;
  const payload = new URLSearchParams(body).get('payload');
  if (payload?.includes('"type":"block_actions"')) return 'a click';
  if (payload?.includes('"type":"view_submission"')) return 'a form';
  if (body.startsWith('token=')) return 'a command';
  return body.includes('"files":[') ? 'a file' : null;
}

function callToTeams(path: string, method: string): string | null {
  if (path.startsWith('/teams/login/')) return 'a login';
  if (path.startsWith('/teams/openid/')) return 'the keys';
  if (path.startsWith('/teams/files/')) return 'a download';
  if (/\/(paged)?members\b/.test(path)) return 'members';
  if (/\/v3\/conversations$/.test(path)) return 'a thread';
  if (!path.includes('/activities')) return null;
  switch (method) {
    case 'PUT':
      return 'a change';
    case 'DELETE':
      return 'a removal';
    default:
      return 'a message';
  }
}

function activityToBot(body: string): string | null {
  const { type, attachments = [], value } = JSON.parse(body);
  const verb = String(value?.action?.verb ?? '');
  switch (type) {
    case 'message':
      return attachments.length > 0 ? 'a file' : 'a command';
    case 'invoke':
      if (verb === 'seen') return 'a look';
      return verb.startsWith('form ') ? 'a form' : 'a click';
    default:
      return 'an installation';
  }
}
