import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { readAtMost } from '../read-at-most.ts';

interface Download {
  address: string;
  token: string;
  apiUrl: string;
  maxBytes: number;
  name: string;
  timeout: number;
  now: () => number;
}

const redirectsFollowed = 3;

/**
 * Fetches a file's bytes with the bot's token, which goes to Slack's own hosts only: a redirect to any other is not followed. Stops
 * reading at `maxBytes`, whatever the file's size was said to be.
 */
export async function download(wanted: Download): Promise<Uint8Array> {
  const what = `The download of ${wanted.name}`;
  let address = new URL(wanted.address);
  for (let hop = 0; hop <= redirectsFollowed; hop += 1) {
    if (!isSlacks(address, wanted.apiUrl)) {
      throw new OutsideFailure('refused', `${what} leads to ${address.host}, which is not Slack's`);
    }
    let response: Response;
    try {
      response = await fetch(address, {
        headers: { authorization: `Bearer ${wanted.token}` },
        redirect: 'manual',
        signal: AbortSignal.timeout(wanted.timeout),
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel();
        address = new URL(location, address);
        continue;
      }
      if (response.ok && isLoginPage(response, wanted.name)) {
        await response.body?.cancel();
        throw new OutsideFailure('later', `${what} got Slack's login page: does the app have the scope files:read?`);
      }
      if (response.ok) return await readAtMost(response, wanted.maxBytes, wanted.name);
    } catch (error) {
      // Reading changes nothing: a download that broke may be done again.
      const failure = failureOfError(what, error);
      throw failure.kind === 'unanswered' ? new OutsideFailure('later', failure.message, { cause: error }) : failure;
    }
    throw failureOfStatus(what, response, '', wanted.now());
  }
  throw new OutsideFailure('refused', `${what} was redirected more than ${redirectsFollowed} times`);
}

/** Files are on files.slack.com; a Slack-compatible server keeps them on its own host, be it on another port. */
function isSlacks(address: URL, apiUrl: string): boolean {
  const api = new URL(apiUrl);
  if (address.hostname === api.hostname && address.protocol === api.protocol) return true;
  const slacks = api.hostname === 'slack.com' || api.hostname.endsWith('.slack.com');
  const onSlack = address.hostname === 'slack.com' || address.hostname.endsWith('.slack.com');
  return slacks && onSlack && address.protocol === 'https:';
}

/** Without the right scope Slack answers 200 with a page to sign in. */
function isLoginPage(response: Response, name: string): boolean {
  return (response.headers.get('content-type') ?? '').startsWith('text/html') && !/\.html?$/i.test(name);
}
