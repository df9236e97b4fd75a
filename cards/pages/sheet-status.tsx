import type { Language, Millis } from '../../flows/facts.ts';
import { Page } from './page.tsx';
import { pageWords } from './page-words.ts';
import { momentIn } from './times.ts';

/** What the page behind a sheet's QR code says of it, and no more: whoever holds the paper may see it. */
export interface SheetStatus {
  /** The approval's number. */
  number: string;
  version: number;
  generatedAt: Millis;
  current: boolean;
}

interface Props {
  sheet: SheetStatus | null;
  organization: string;
  language: Language;
  timeZone: string;
}

/** Says whether a printed sheet is the current one or superseded; null when the code leads nowhere. */
export function SheetStatusPage({ sheet, organization, language, timeZone }: Props) {
  const words = pageWords[language];
  const verdict = verdictOn(sheet, language);
  return (
    <Page language={language} title={`${words.sheet}${sheet ? ` ${sheet.number}` : ''}`}>
      <div className="sheet verdict">
        <div className={`mark ${verdict.tone}`} aria-hidden="true">
          {verdict.sign}
        </div>
        <p className="over">
          {organization} · {words.sheet}
        </p>
        <h1>{verdict.title}</h1>
        <p>{verdict.text}</p>
        {sheet && (
          <dl>
            <dt>{words.number}</dt>
            <dd>{sheet.number}</dd>
            <dt>{words.version}</dt>
            <dd>{sheet.version}</dd>
            <dt>{words.generated}</dt>
            <dd>{momentIn(timeZone, language, sheet.generatedAt)}</dd>
          </dl>
        )}
      </div>
    </Page>
  );
}

function verdictOn(sheet: SheetStatus | null, language: Language) {
  const words = pageWords[language];
  if (!sheet) return { tone: 'bad', sign: '✗', title: words.sheetUnknown, text: words.sheetUnknownText };
  if (sheet.current) return { tone: 'good', sign: '✓', title: words.sheetCurrent, text: words.sheetCurrentText };
  return { tone: 'warning', sign: '!', title: words.sheetSuperseded, text: words.sheetSupersededText };
}
