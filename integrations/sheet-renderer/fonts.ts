import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import { breakWord } from '../../cards/sheet/break-word.ts';
import type { SheetFont } from '../../cards/sheet/draw-sheet.tsx';
import type { LoadedFont } from '../../cards/sheet/loaded-font.ts';
import { quickenFont } from './quicken-font.ts';

/** Latin, Cyrillic, Greek and Devanagari; SIL Open Font License 1.1. react-pdf's own Helvetica turns Cyrillic into garbage without a word. */
const family = 'Noto Sans';
const files = [
  { fontWeight: 400, file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf' },
  { fontWeight: 600, file: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf' },
];

/** Registers the sheet's fonts with react-pdf, once a thread; a file goes into a PDF cut to the glyphs in use. */
export async function loadFonts(): Promise<SheetFont> {
  const { resolve } = createRequire(import.meta.url);
  Font.register({ family, fonts: files.map(({ fontWeight, file }) => ({ fontWeight, src: resolve(file) })) });
  Font.registerHyphenationCallback(breakWord);
  const [regular] = await Promise.all(files.map(({ fontWeight }) => loadedFont(fontWeight)));
  if (!regular) throw new Error('The approval sheet has no fonts: list them in fonts.ts.');
  return { family, regular };
}

async function loadedFont(fontWeight: number): Promise<LoadedFont> {
  await Font.load({ fontFamily: family, fontWeight });
  const { data } = Font.getFont({ fontFamily: family, fontWeight });
  if (!isLoaded(data)) throw new Error(`react-pdf did not load ${family} ${fontWeight}: run npm ci again.`);
  quickenFont(data);
  return data;
}

function isLoaded(font: object | null): font is LoadedFont {
  return font !== null && 'layout' in font && 'hasGlyphForCodePoint' in font;
}
