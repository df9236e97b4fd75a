import { counterpartyCss } from './counterparty-css.ts';

/** What the upload page has beside the look of a counterparty's pages; without the characters that HTML would escape. */
export const uploadCss = `${counterpartyCss}
.options { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; min-width: 0; }
.options legend { font-weight: 600; padding: 0; margin-bottom: 6px; }
.options label { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 2px 12px; align-items: center; padding: 10px 14px; border: 1px solid var(--line); border-radius: 8px; cursor: pointer; overflow-wrap: anywhere; }
.options input { width: 20px; height: 20px; margin: 0; accent-color: #17663f; }
.options input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.options label:has(input:checked) { border-color: #17663f; }
.options .small { grid-column: 2; }
`;
