/** What the page that tries the rules has beside the look of all pages; without the characters that HTML would escape. */
export const routingCss = `
.lead { margin: 6px 0 0; color: var(--soft); }
.trying { display: grid; grid-template-columns: minmax(280px, 380px) minmax(0, 1fr); gap: 20px; align-items: start; }
.box { padding: 18px 20px; margin-bottom: 20px; overflow: visible; }
.box h2 { margin: 0 0 12px; font-size: 16px; line-height: 1.3; }
.fields { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 14px 12px; align-items: start; }
.field { display: flex; flex-direction: column; gap: 4px; min-width: 0; grid-column: 1 / -1; }
.half { grid-column: span 1; }
.field label, .group legend { font-weight: 600; font-size: 14px; padding: 0; }
.field input, .field select, .field textarea { width: 100%; min-height: 42px; font: inherit; font-size: 16px; color: inherit; background: var(--paper); padding: 8px 10px; border: 1px solid #8b94a6; border-radius: 8px; }
.field textarea { min-height: 64px; resize: vertical; }
.field input:focus-visible, .field select:focus-visible, .field textarea:focus-visible, .tick input:focus-visible, .button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.field [aria-invalid] { border-color: var(--bad); }
.field .small { margin: 0; }
.group { grid-column: 1 / -1; border: 0; margin: 0; padding: 0; min-width: 0; }
.group legend { margin-bottom: 4px; }
.tick { display: flex; gap: 10px; align-items: center; min-height: 34px; }
.tick input { width: 20px; height: 20px; margin: 0; accent-color: #2f5bd7; flex: none; }
.form:has(option[value=contract]:checked) .of-agreement { display: none; }
.wrong { margin: 0; color: var(--bad); font-size: 14px; font-weight: 600; }
.button { min-height: 44px; padding: 8px 18px; border: 0; border-radius: 8px; background: #2f5bd7; color: #ffffff; font: inherit; font-weight: 600; cursor: pointer; }
.fields .button { grid-column: 1 / -1; }
.beside { display: flex; gap: 8px; }
.beside .button { flex: none; }
:target { scroll-margin-top: 16px; }
.figures { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 16px; margin: 0; }
.figures dt { color: var(--soft); }
.figures dd { margin: 0; overflow-wrap: anywhere; }
.figures .worth { font-weight: 600; font-variant-numeric: tabular-nums; }
.list { list-style: none; margin: 0; padding: 0; }
.list li { padding: 10px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.list li:first-child { border-top: 0; padding-top: 0; }
.list li:last-child { padding-bottom: 0; }
.list .line { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; justify-content: space-between; }
.list .role { margin-top: 4px; }
.notice { margin: 0 0 20px; padding: 14px 16px; border-radius: 10px; font-weight: 600; }
@media (max-width: 760px) {
  .trying { display: block; }
  h1 { font-size: 22px; }
}
`;
