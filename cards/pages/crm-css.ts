/** What the CRM's page has beside the look of all pages; without the characters that HTML would escape. */
export const crmCss = `
.company { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); grid-template-rows: auto 1fr; gap: 14px 32px;
  padding: 22px 24px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.company:last-child { border-bottom: 0; }
.company:target { background: var(--busy-ground); }
.who { grid-column: 1; grid-row: 1 / span 2; }
.standing { grid-column: 2; }
.business { grid-column: 2; display: grid; align-content: start; gap: 16px; }
h2 { margin: 0 0 2px; font-size: 18px; line-height: 1.3; }
h3 { margin: 0 0 6px; font-size: 12px; font-weight: 600; color: var(--soft); }
.company p { margin: 0; }
.company dl { display: flex; flex-wrap: wrap; gap: 10px 28px; margin: 14px 0 0; }
.company dt { color: var(--soft); font-size: 12px; font-weight: 600; }
.company dd { margin: 0; }
.company ul { list-style: none; margin: 0; padding: 0; }
.deals { display: grid; gap: 10px; }
.deals li { display: grid; grid-template-columns: 84px minmax(0, 1fr); gap: 10px; align-items: start; }
.deals li:target { background: var(--busy-ground); }
.deals .badge { text-align: center; padding: 2px 4px; }
.deal { font-weight: 600; }
.why { margin-top: 4px; padding-left: 10px; border-left: 3px solid var(--line); font-size: 14px; }
.products { display: flex; flex-wrap: wrap; gap: 6px; }
.products li { border: 1px solid var(--line); border-radius: 999px; padding: 1px 10px; font-size: 13px; }
@media (max-width: 760px) {
  .company { display: block; padding: 18px 16px; }
  .company .standing, .company .business { margin-top: 12px; }
}
`;
