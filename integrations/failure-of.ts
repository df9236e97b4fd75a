import { OutsideFailure } from './failure.ts';

/** Codes of Node and undici that mean that no connection came about: nothing was sent. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a `fetch` that threw means for carrying it out again. */
export function failureOfError(what: string, error: unknown): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  const cause = causeOf(error);
  const code = isObject(cause) && 'code' in cause ? String(cause.code) : '';
  if (neverSent.has(code)) {
    return new OutsideFailure(
      'later',
      `${what} cannot be reached (${code}). Is its address right, and is it running?`,
      {
        cause: error,
      },
    );
  }
  const why = isObject(cause) && 'message' in cause ? String(cause.message) : String(cause);
  return new OutsideFailure('unanswered', `${what} did not answer: ${why}`, { cause: error });
}

/**
 * What an HTTP status other than a success means: it may go through later when the other side is out of order, busy, or does not take our signature
 * (a clock or a secret that somebody will set right); anything else of 3xx and 4xx stays refused. `body` is shown in part.
 */
export function failureOfStatus(what: string, response: Response, body: string, now: number): OutsideFailure {
  const { status } = response;
  const said = body.replace(/\s+/g, ' ').slice(0, 300);
  const message = `${what} answered ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 401 || status === 403) {
    return new OutsideFailure('later', `${message}. Do both sides have the same secret, and are their clocks right?`);
  }
  const retryAfter = retryAfterOf(response.headers.get('retry-after'), now);
  const later = status >= 500 || status === 408 || status === 425 || status === 429;
  return new OutsideFailure(later ? 'later' : 'refused', message, retryAfter === null ? {} : { retryAfter });
}

/** Seconds or a date (RFC 9110, section 10.2.3) as milliseconds from now; null when there is nothing to read. */
export function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/** `fetch` throws "fetch failed", and what happened is its cause. */
function causeOf(error: unknown): unknown {
  return isObject(error) && 'cause' in error && error.cause ? error.cause : error;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
