import { createRequire } from 'node:module';
import { Font } from '@react-pdf/renderer';
import type { LoadedFont } from '../../cards/sheet/loaded-font.ts';
import { loadFonts } from '../sheet-renderer/fonts.ts';

/** The sheet's font and its slanted sisters. */
export interface DocumentFonts {
  family: string;
  regular: LoadedFont;
}

const slanted = [
  { fontWeight: 400, file: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf' },
  { fontWeight: 600, file: '@expo-google-fonts/noto-sans/600SemiBold_Italic/NotoSans_600SemiBold_Italic.ttf' },
];

/** Registers what a document is set in with react-pdf, once a thread; the slanted fonts are read when a document first has slanted text. */
export async function loadDocumentFonts(): Promise<DocumentFonts> {
  const upright = await loadFonts();
  const { resolve } = createRequire(import.meta.url);
  const fonts = slanted.map(({ fontWeight, file }) => ({
    fontWeight,
    fontStyle: 'italic' as const,
    src: resolve(file),
  }));
  Font.register({ family: upright.family, fonts });
  return upright;
}
