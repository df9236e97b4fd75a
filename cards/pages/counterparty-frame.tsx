import type { ReactNode } from 'react';
import type { Language } from '../../flows/facts.ts';
import { wordsIn } from '../words/words.ts';
import { counterpartyCss } from './counterparty-css.ts';
import type { Answered, CounterpartyView } from './counterparty-view.ts';
import { counterpartyWords } from './counterparty-words.ts';
import { Page } from './page.tsx';

/** Where a link's pages are, as addresses within the server. */
export interface CounterpartyPlaces {
  page: string;
  document: string;
  approve: string;
  byFile: string;
  byClauses: string;
}

/** A document's number as it stands beside its kind; '' where it has none. */
export function numberOf({ document, language }: CounterpartyView): string {
  return document.number === '' ? '' : `${language === 'ru' ? '№' : 'No.'}\u00a0${document.number}`;
}

/** What kind of document it is, as its heading says it. */
export const kindOf = ({ document, language }: CounterpartyView): string =>
  wordsIn(language).contract.kinds[document.kind];

/** What the document is called: its kind with its number. */
export const titleOf = (view: CounterpartyView): string => `${kindOf(view)} ${numberOf(view)}`.trim();

/** Who answered and how: on the page, or elsewhere, as we have recorded it. Of our people it names nobody. */
export function answeredText({ language, organization }: CounterpartyView, { by, recorded }: Answered, when: string) {
  const words = counterpartyWords[language];
  return recorded ? words.recordedBy(organization, by, when) : words.answeredBy(by, when);
}

interface Props {
  language: Language;
  title: string;
  children: ReactNode;
}

/** The frame of all pages of a counterparty. */
export function CounterpartyFrame({ language, title, children }: Props) {
  return (
    <Page language={language} title={title} moreCss={counterpartyCss}>
      {children}
    </Page>
  );
}

/** What the pages of a form begin with: which document it is about, and the way back to it. */
export function FormHead({
  view,
  places,
  heading,
}: {
  view: CounterpartyView;
  places: CounterpartyPlaces;
  heading: string;
}) {
  const words = counterpartyWords[view.language];
  return (
    <div className="head">
      <div>
        <p className="over">
          {view.organization} · {titleOf(view)} · {words.round(view.revision.number)}
        </p>
        <h1>{heading}</h1>
      </div>
      <a href={places.page}>← {words.back}</a>
    </div>
  );
}
