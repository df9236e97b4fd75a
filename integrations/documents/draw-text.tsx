import { Text } from '@react-pdf/renderer';
import type { Look, Paragraph, Run } from './document-model.ts';

/** Noto Sans looks larger than what Word sets documents in: at this share of the size it takes about the same room. */
export const sizeShare = 0.9;
/** The pitch of lines at Word's single spacing, as a multiple of the size. */
const singlePitch = 1.3;
/** A tab, which react-pdf does not know. */
const tab = '\u00a0\u00a0\u00a0 ';

/** A size as it is drawn, in points. */
export const drawnSize = (size: number, scale: number) => Math.max(4, size * sizeShare * scale);

/** The largest size of a paragraph: an empty one is as tall as its label or the usual text. */
export function sizeOf({ runs, label }: Paragraph): number {
  return Math.max(4, ...runs.map(({ look }) => look.size), runs.length === 0 ? (label?.look.size ?? 10) : 0);
}

/** How a look is drawn; keys that say the usual are left out, as react-pdf resolves each of them again. */
export function lookStyle(look: Look, scale: number) {
  return {
    fontSize: drawnSize(look.size, scale),
    ...(look.bold ? { fontWeight: 600 as const } : {}),
    ...(look.italic ? { fontStyle: 'italic' as const } : {}),
    ...(look.underline ? { textDecoration: 'underline' as const } : {}),
    ...(look.strike ? { textDecoration: 'line-through' as const } : {}),
    ...(look.color && look.color !== '#000000' ? { color: look.color } : {}),
  };
}

/** The text of a paragraph, its runs nested where they differ. */
export function DrawnText({ paragraph, scale }: { paragraph: Paragraph; scale: number }) {
  const runs = paragraph.runs.filter(({ look }) => !look.hidden);
  const style = {
    textAlign: paragraph.align,
    lineHeight: singlePitch * paragraph.lines,
    ...(paragraph.indent.first > 0 && !paragraph.label ? { textIndent: paragraph.indent.first } : {}),
  };
  const [only, ...others] = runs;
  // A blank line is as tall as a line of text.
  if (!only) return <Text style={{ ...style, fontSize: drawnSize(sizeOf(paragraph), scale) }}> </Text>;
  if (others.length === 0) return <Text style={{ ...style, ...lookStyle(only.look, scale) }}>{shown(only)}</Text>;
  return (
    <Text style={{ ...style, fontSize: drawnSize(sizeOf(paragraph), scale) }}>
      {[...runs.entries()].map(([index, run]) => (
        <Text key={index} style={lookStyle(run.look, scale)}>
          {shown(run)}
        </Text>
      ))}
    </Text>
  );
}

function shown({ text, look }: Run): string {
  return (look.capitals ? text.toUpperCase() : text).replaceAll('\t', tab);
}
