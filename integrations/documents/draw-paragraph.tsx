import { Text, View } from '@react-pdf/renderer';
import type { Label, Paragraph } from './document-model.ts';
import { DrawnText, drawnSize, lookStyle, sizeOf } from './draw-text.tsx';
import type { DocumentFonts } from './fonts.ts';

/** Between a label and the text, in points, where the label is wider than its room. */
const leastGap = 5;
/** Room for what a heading must not be parted from: two lines. */
const companyOfHeading = 40;

/** Points that an item of a list takes at most to be kept whole, and that the first lines of a longer one need. */
const shortItem = 130;
const firstLines = 34;

export interface DrawnParagraphProps {
  paragraph: Paragraph;
  width: number;
  fonts: DocumentFonts;
  /** A table of narrow columns is set smaller. */
  scale?: number;
}

/** A paragraph: its label hangs beside its text, which may go on on the next page. */
export function DrawnParagraph({ paragraph, width, fonts, scale = 1 }: DrawnParagraphProps) {
  const { label, indent, before, after, onNewPage, withNext, heading } = paragraph;
  const tabbed = label ? null : asTwoEnds(paragraph);
  const place = placeOf(paragraph, label, fonts, scale);
  // However it is indented, a third of the width remains for the text.
  const left = Math.min(place.text, (width * 2) / 3);
  const style = {
    paddingLeft: left,
    ...(before > 0 ? { marginTop: before } : {}),
    ...(after > 0 ? { marginBottom: after } : {}),
    ...(indent.right > 0 ? { paddingRight: Math.min(indent.right, width / 4) } : {}),
  };
  const presence = withNext || heading > 0 ? { minPresenceAhead: companyOfHeading } : {};
  if (tabbed) {
    return (
      <View style={{ ...style, flexDirection: 'row', justifyContent: 'space-between' }} break={onNewPage} wrap={false}>
        {tabbed.map((end, index) => (
          <View key={end.align} style={{ maxWidth: index === 0 ? width * 0.7 : width * 0.5 }}>
            <DrawnText paragraph={end} scale={scale} />
          </View>
        ))}
      </View>
    );
  }
  // A label must not stay behind alone: a short item never breaks, a long one begins where some lines of it fit.
  const whole = label !== null && heightAtMost(paragraph, width, scale) < shortItem;
  const lines = label && !whole && (
    <View style={{ height: 0 }} break={onNewPage} minPresenceAhead={firstLines + before} />
  );
  const drawn = (
    <View style={style} break={onNewPage && !lines} wrap={!whole} {...presence}>
      {label ? (
        <Text
          style={{
            position: 'absolute',
            top: 0,
            left: Math.min(place.label, left - 1),
            lineHeight: 1.3 * paragraph.lines,
            ...lookStyle(label.look, scale),
          }}
        >
          {label.text}
        </Text>
      ) : null}
      <DrawnText paragraph={paragraph} scale={scale} />
    </View>
  );
  return (
    <>
      {lines}
      {drawn}
    </>
  );
}

/** Where the label and the text begin, in points from the left. */
function placeOf({ indent }: Paragraph, label: Label | null, fonts: DocumentFonts, scale: number) {
  const start = Math.max(0, indent.left + Math.min(0, indent.first));
  if (!label) return { label: 0, text: Math.max(0, indent.first < 0 ? indent.left + indent.first : indent.left) };
  const { regular } = fonts;
  const size = drawnSize(label.look.size, scale);
  const advance = (regular.layout(label.text).advanceWidth / regular.unitsPerEm) * size * (label.look.bold ? 1.08 : 1);
  return { label: start, text: Math.max(indent.left, start + advance + leastGap) };
}

/** A short line with a tab in it, such as "Riga → 1 November": its halves stand at the two ends. */
function asTwoEnds(paragraph: Paragraph): [Paragraph, Paragraph] | null {
  const { runs } = paragraph;
  const text = runs.map((run) => run.text).join('');
  if (text.length > 90 || text.split('\t').length !== 2 || text.startsWith('\t') || text.endsWith('\t')) return null;
  const at = runs.findIndex((run) => run.text.includes('\t'));
  const [run] = runs.slice(at, at + 1);
  if (!run) return null;
  const [head = '', tail = ''] = run.text.split('\t');
  return [
    { ...paragraph, align: 'left', runs: [...runs.slice(0, at), { ...run, text: head }] },
    { ...paragraph, align: 'right', runs: [{ ...run, text: tail }, ...runs.slice(at + 1)] },
  ];
}

/** The height of a paragraph at most, in points; used to cut what a page cannot hold. */
export function heightAtMost(paragraph: Paragraph, width: number, scale: number): number {
  const size = drawnSize(sizeOf(paragraph), scale);
  const perLine = Math.max(1, Math.floor((width - Math.min(paragraph.indent.left, width / 2)) / (size * 0.8)));
  const text = paragraph.runs.map((run) => run.text).join('');
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / perLine), 0);
  return lines * size * 1.3 * paragraph.lines + paragraph.before + paragraph.after;
}
