import type { ApprovalId } from '../flows/approval.ts';
import type { Part, Rich, Span } from './card.ts';
import type { Field } from './form.ts';

type Shown = Part | Field;

/** A card or a form: what has parts. */
export interface Shows {
  parts: readonly Shown[];
}

/** The line with an approval's number in it as the way to its thread. */
export function leadingTo(line: string, { id, number }: { id: ApprovalId; number: string }): Rich {
  const [before, ...rest] = line.split(number);
  if (before === undefined || rest.length === 0) return line;
  const after = rest.join(number);
  return [
    ...(before === '' ? [] : [{ text: before }]),
    { thread: id, text: number },
    ...(after === '' ? [] : [{ text: after }]),
  ];
}

/** The approvals to whose threads something leads. */
export function threadsIn({ parts }: Shows): ReadonlySet<ApprovalId> {
  const found = new Set<ApprovalId>();
  for (const part of parts) {
    mapped(part, (span) => {
      if ('thread' in span) found.add(span.thread);
      return span;
    });
  }
  return found;
}

/** The same with each such number as a link; one whose thread nobody can be led to is plain text. */
export function withThreads<S extends Shows>(shows: S, linkOf: (approval: ApprovalId) => string | null): S {
  const led = (span: Span): Span => {
    if (!('thread' in span)) return span;
    const link = linkOf(span.thread);
    return link === null ? { text: span.text } : { link, text: span.text };
  };
  return { ...shows, parts: shows.parts.map((part) => mapped(part, led)) };
}

function mapped(part: Shown, change: (span: Span) => Span): Shown {
  const rich = (text: Rich): Rich => (typeof text === 'string' ? text : text.map(change));
  switch (part.part) {
    case 'text':
      return { ...part, text: rich(part.text) };
    case 'facts':
      return { ...part, facts: part.facts.map((fact) => ({ ...fact, value: rich(fact.value) })) };
    case 'list':
      return { ...part, items: part.items.map((item) => ({ ...item, text: rich(item.text) })) };
    case 'title':
      return part.aside === undefined ? part : { ...part, aside: rich(part.aside) };
    case 'quote':
    case 'progress':
    case 'files':
    case 'divider':
    case 'actions':
    case 'field':
      return part;
  }
}
