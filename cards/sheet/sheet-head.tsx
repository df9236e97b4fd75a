import { Path, Svg, Text, View } from '@react-pdf/renderer';
import { pieces } from './pieces.ts';
import { qrPath } from './qr-path.ts';
import type { Sheet, SheetFact, SheetStatus } from './sheet.ts';
import { factValueWidth, style } from './style.ts';

/** Stands on every page, so that a page that has come loose still says where it belongs. */
export function Letterhead({ sheet }: { sheet: Sheet }) {
  return (
    <View style={style.letterhead} fixed>
      <Text style={style.organization}>{sheet.organization}</Text>
      <Text>{sheet.number}</Text>
    </View>
  );
}

/** Left what is under approval, right how it stands and the QR code. */
export function SheetHead({ sheet }: { sheet: Sheet }) {
  return (
    <View style={style.head}>
      <View style={style.headText}>
        <Text style={style.title}>{sheet.title}</Text>
        <Text style={style.process}>{sheet.process}</Text>
        <Text style={style.subject}>{sheet.subject}</Text>
        {sheet.facts.map((fact) => (
          <Fact key={fact.label} fact={fact} />
        ))}
      </View>
      <View style={style.side}>
        <Status status={sheet.status} />
        <Qr url={sheet.qr.url} />
        <Text style={style.qrCaption}>{sheet.qr.caption}</Text>
      </View>
    </View>
  );
}

function Status({ status }: { status: SheetStatus }) {
  return (
    <View style={style.status}>
      <Text style={style.statusLabel}>{status.label}</Text>
      <Text style={style.statusText}>{status.text}</Text>
      {status.notes.map((note) => (
        <Text key={note} style={style.statusNote}>
          {note}
        </Text>
      ))}
    </View>
  );
}

/** A labelled value; a very long one goes on below without its label. */
function Fact({ fact }: { fact: SheetFact }) {
  return [...pieces(fact.value || '—', factValueWidth).entries()].map(([part, piece]) => (
    <View key={part} style={style.fact} wrap={false}>
      <Text style={style.factLabel}>{part === 0 ? fact.label : ''}</Text>
      <Text style={style.factValue}>{piece}</Text>
    </View>
  ));
}

function Qr({ url }: { url: string }) {
  const { path, size } = qrPath(url);
  return (
    <Svg viewBox={`0 0 ${size} ${size}`} style={style.qr}>
      <Path d={path} fill="#000000" />
    </Svg>
  );
}
