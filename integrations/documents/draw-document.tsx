import { Document, Page } from '@react-pdf/renderer';
import { PageNumber } from '../../cards/sheet/page-number.tsx';
import { pageNumberStyle } from '../../cards/sheet/style.ts';
import type { DocumentModel } from './document-model.ts';
import { DrawnBlocks } from './draw-blocks.tsx';
import type { DocumentFonts } from './fonts.ts';

/** "Page 2 of 3", as `cards/words` says it on the sheet. */
const pageOf = { en: 'Page {page} of {pages}', ru: 'Страница {page} из {pages}' };
/** In the middle of the least bottom margin, clear of the text. */
const pageNumber = { position: 'absolute', bottom: 20, width: pageNumberStyle.width, height: 12 } as const;
/** A document that does not say when it was changed has no better day: the same document must give the same bytes. */
const noDay = '1980-01-01T00:00:00.000Z';

/**
 * Draws a document as a react-pdf document; its texts must be printable already.
 * @param pages how many pages it will have; a wrong guess is noticed by `onPage`, which is told the number of each page
 */
export function drawDocument(
  model: DocumentModel,
  fonts: DocumentFonts,
  pages: number,
  onPage: (page: number) => void,
) {
  const { page, blocks, language } = model;
  const width = page.width - page.margin.left - page.margin.right;
  const day = new Date(model.modified ?? noDay);
  let number = 0;
  const next = () => {
    number += 1;
    onPage(number);
    return pageOf[language].replace('{page}', `${number}`).replace('{pages}', `${pages}`);
  };
  const margin = {
    paddingTop: page.margin.top,
    paddingRight: page.margin.right,
    paddingBottom: page.margin.bottom,
    paddingLeft: page.margin.left,
  };
  return (
    <Document
      title={model.title}
      language={language}
      creator="Countersign"
      producer="Countersign"
      creationDate={day}
      modificationDate={day}
    >
      <Page
        size={[page.width, page.height]}
        experimentalPagination
        style={{ ...margin, fontFamily: fonts.family, color: '#111111' }}
      >
        <PageNumber font={fonts.regular} next={next} place={{ ...pageNumber, right: page.margin.right }} />
        <DrawnBlocks
          blocks={blocks}
          width={width}
          fonts={fonts}
          room={page.height - page.margin.top - page.margin.bottom}
        />
      </Page>
    </Document>
  );
}
