import { usePage } from '../state/page-context.ts';
import { formatSlackDate } from './slack-date.ts';
import { TextLink } from './text-link.tsx';

/** A `<!date^…>` in the reader's zone and language. */
export function DateMention({ seconds, format, url }: { seconds: number; format: string; url: string }) {
  const { world, now } = usePage();
  const text = formatSlackDate(seconds, format, world.me, now());
  const moment = new Date(seconds * 1000).toISOString();
  const time = <time dateTime={moment}>{text}</time>;
  return url ? <TextLink url={url}>{time}</TextLink> : time;
}
