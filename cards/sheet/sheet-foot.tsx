import { Text, View } from '@react-pdf/renderer';
import type { SheetFact } from './sheet.ts';
import { style } from './style.ts';

/** What makes the sheet checkable, at the foot of every page: one text, a line for each fact. */
export function SheetFoot({ facts }: { facts: readonly SheetFact[] }) {
  return (
    <View style={style.foot} fixed>
      <Text>{facts.map(({ label, value }) => `${label}: ${value || '—'}`).join('\n')}</Text>
    </View>
  );
}
