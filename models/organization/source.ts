import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { lineOf } from './source-lines.ts';

/** A YAML or JSON file that can be read. */
interface ReadableSource {
  ok: true;
  content: unknown;
  /** Says each finding with its line, in the order of the lines. */
  tell(findings: readonly Finding[]): string[];
}

export type Source = ReadableSource | { ok: false; problems: string[] };

/** Reads a file's text: what it says, or why it cannot be read. `name` is what its errors call it. */
export function readSource(text: string, name: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ pos, message }) => `${name}:${lines.linePos(pos[0]).line} ${message.replace(/\.?$/, '.')}`,
    );
    return { ok: false, problems };
  }
  return {
    ok: true,
    content: document.toJS(),
    tell: (findings) =>
      firstOfEach(findings)
        .map(({ path, message }) => ({ line: lineOf(path, document, lines), place: placeOf(path), message }))
        .sort((a, b) => a.line - b.line)
        .map(({ line, place, message }) =>
          place ? `${name}:${line} ${place}: ${message}` : `${name}:${line} The file ${message}`,
        ),
  };
}

/** Of several findings in one place the first is enough. */
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const places = findings.map(({ path }) => placeOf(path));
  return findings.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

/** `requiredDocuments[0].countries`. */
const placeOf = (path: Finding['path']) =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
