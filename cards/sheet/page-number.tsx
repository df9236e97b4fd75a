import { Canvas } from '@react-pdf/renderer';
import type { LoadedFont } from './loaded-font.ts';
import { pageNumberStyle, style } from './style.ts';

/** The part of pdfkit's drawing that a canvas is handed and this one needs. */
interface Painter {
  font(font: LoadedFont, size: number): Painter;
  fillColor(color: string): Painter;
  text(text: string, x: number, y: number, options: { width: number; align: 'right'; lineBreak: false }): Painter;
}

export interface PageNumberProps {
  font: LoadedFont;
  /** Says the text of the page that is now written. */
  next: () => string;
  /** Where it stands, if not where the sheet has it. */
  place?: { position: 'absolute'; right: number; bottom: number; width: number; height: number };
}

/**
 * "Page 2 of 3" at the foot, painted as each page is written, in their order. A text with a `render` prop would have every page laid out
 * once more; painting costs nothing, but the number of pages must be known before.
 */
export function PageNumber({ font, next, place = style.pageNumber }: PageNumberProps) {
  const { fontSize, color, width } = pageNumberStyle;
  const paint = (painter: Painter) => {
    painter.font(font, fontSize).fillColor(color).text(next(), 0, 0, { width, align: 'right', lineBreak: false });
    return null;
  };
  return <Canvas fixed style={place} paint={paint} />;
}
