/** A word or text as glyphs with their places, in font units. */
export interface GlyphRun {
  glyphs: readonly unknown[];
  positions: readonly GlyphPosition[];
  advanceWidth: number;
}

export interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A font as react-pdf holds it once loaded: fontkit's, whose types are not published with it. */
export interface LoadedFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly bbox: object;
  readonly postscriptName: string;
  /** The name table: family, licence and so on, in each language. */
  readonly name: { records: Record<string, unknown> };
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features?: string[], script?: string, language?: string, direction?: 'ltr' | 'rtl'): GlyphRun;
}
