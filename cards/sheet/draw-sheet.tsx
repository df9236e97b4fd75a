import { Document, Page } from '@react-pdf/renderer';
import type { LoadedFont } from './loaded-font.ts';
import { PageNumber } from './page-number.tsx';
import type { Sheet } from './sheet.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { Letterhead, SheetHead } from './sheet-head.tsx';
import { Table } from './sheet-table.tsx';
import { style } from './style.ts';

/** The font a sheet is set in: registered with react-pdf in the weights 400 and 600, and loaded. */
export interface SheetFont {
  family: string;
  regular: LoadedFont;
}

/**
 * Draws one sheet as a react-pdf document; its texts must be printable already (`printable.ts`).
 * @param pages how many pages it will have: "of {pages}" is printed from it
 * @param onPage told the number of each page as it is written, so that a wrong `pages` can be noticed and the sheet drawn again
 */
export function drawSheet(sheet: Sheet, font: SheetFont, pages: number, onPage: (page: number) => void) {
  const made = new Date(sheet.generatedAt);
  let page = 0;
  const nextPage = () => {
    page += 1;
    onPage(page);
    return sheet.pageOf.replace('{page}', `${page}`).replace('{pages}', `${pages}`);
  };
  // experimentalPagination is react-pdf's linear paginator: content is measured once, however many pages follow.
  return (
    <Document
      title={`${sheet.title} ${sheet.number}`}
      author={sheet.organization}
      subject={sheet.subject}
      language={sheet.language}
      creator="Countersign"
      producer="Countersign"
      creationDate={made}
      modificationDate={made}
    >
      <Page size="A4" experimentalPagination style={[style.page, { fontFamily: font.family }]}>
        <Letterhead sheet={sheet} />
        <SheetFoot facts={sheet.foot} />
        <PageNumber font={font.regular} next={nextPage} />
        <SheetHead sheet={sheet} />
        {sheet.tables
          .filter((table) => table.rows.length > 0)
          .map((table) => (
            <Table key={table.title} table={table} />
          ))}
      </Page>
    </Document>
  );
}
