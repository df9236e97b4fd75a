import type { Styles } from '@react-pdf/renderer';

/** Points; A4 is 595.28 by 841.89. The left margin is wider, for the file. */
const margin = { left: 54, right: 40, top: 34, bottom: 70 };
export const textWidth = 595.28 - margin.left - margin.right;
/** Between two columns of a table. */
export const columnGap = 9;

const sideWidth = 152;
const headGap = 22;
const headTextWidth = textWidth - sideWidth - headGap;
const factGap = 8;
const factLabelWidth = 100;
export const factValueWidth = headTextWidth - factLabelWidth - factGap;

const ink = '#111111';
const soft = '#4a4a4a';
const hairline = '#9a9a9a';
/** The one accent: dark enough to come out black on a fax. */
const accent = '#17406d';

export const pageNumberStyle = { fontSize: 7, color: ink, width: 120 };

const row = { flexDirection: 'row', columnGap, paddingTop: 4 } as const;

/** Made once, and few keys to a node: react-pdf resolves every key of every node again on each page. */
export const style = {
  page: {
    paddingLeft: margin.left,
    paddingRight: margin.right,
    paddingTop: margin.top,
    paddingBottom: margin.bottom,
    fontSize: 8.5,
    lineHeight: 1.32,
    color: ink,
  },
  letterhead: {
    flexDirection: 'row',
    justifyContent: 'space-between',
    borderBottomWidth: 1.4,
    borderBottomColor: accent,
    paddingBottom: 4,
    marginBottom: 12,
    fontSize: 9,
    fontWeight: 600,
    color: accent,
  },
  organization: { maxWidth: 380 },
  head: { flexDirection: 'row', alignItems: 'flex-start', columnGap: headGap },
  headText: { width: headTextWidth },
  title: { fontSize: 20, fontWeight: 600, lineHeight: 1.2, marginBottom: 2 },
  process: { fontSize: 10, color: soft, marginBottom: 10 },
  subject: { fontSize: 13, fontWeight: 600, lineHeight: 1.25, marginBottom: 4 },
  fact: { flexDirection: 'row', columnGap: factGap, marginTop: 2.5 },
  factLabel: { width: factLabelWidth, color: soft },
  factValue: { width: factValueWidth },
  side: { width: sideWidth, marginTop: 6 },
  status: { borderWidth: 1.2, borderColor: accent, paddingVertical: 7, paddingHorizontal: 9, marginBottom: 12 },
  statusLabel: { fontSize: 7, color: soft },
  statusText: { fontSize: 13, fontWeight: 600, lineHeight: 1.3, color: accent, marginBottom: 1 },
  statusNote: { fontSize: 8 },
  qr: { width: 80, height: 80 },
  qrCaption: { fontSize: 7, color: soft, marginTop: 5 },
  table: { marginTop: 16 },
  tableTitle: { fontSize: 10.5, fontWeight: 600, color: accent, paddingBottom: 5 },
  columns: {
    flexDirection: 'row',
    columnGap,
    borderBottomWidth: 0.9,
    borderBottomColor: ink,
    paddingBottom: 1.5,
    fontSize: 7,
    color: soft,
  },
  row: { ...row, paddingBottom: 3, borderBottomWidth: 0.4, borderBottomColor: hairline },
  rowToBeContinued: row,
  strong: { fontWeight: 600, color: ink },
  soft: { color: soft },
  note: { fontSize: 7.2, color: soft },
  foot: {
    position: 'absolute',
    left: margin.left,
    right: margin.right,
    bottom: 26,
    borderTopWidth: 0.5,
    borderTopColor: accent,
    paddingTop: 4,
    fontSize: 6.5,
    color: soft,
  },
  pageNumber: { position: 'absolute', right: margin.right, bottom: 47, width: pageNumberStyle.width, height: 12 },
} satisfies Styles;
