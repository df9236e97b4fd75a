/** What the counterparty's pages have beside the look of all pages; without the characters that HTML would escape. */
export const counterpartyCss = `
.paper { max-width: 720px; margin: 0 auto; }
.lead { margin: 8px 0 0; color: var(--soft); max-width: 640px; }
.subject { margin: 6px 0 0; max-width: 640px; font-weight: 600; overflow-wrap: anywhere; }
.whole { display: inline-block; }
.say { margin: 0; max-width: 720px; }
.say + form > .tabs, .say + .facts { margin-top: 12px; }
.facts + table { margin-top: 16px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 340px; gap: 20px; align-items: start; }
.columns .aside { display: flex; flex-direction: column; gap: 20px; }
.box { padding: 20px; overflow: visible; }
.box h2, .shown h2, .rounds h2 { margin: 0 0 12px; font-size: 16px; line-height: 1.3; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px 16px; margin: 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.print { margin-top: 16px; font-size: 13px; color: var(--soft); }
.print summary { cursor: pointer; color: var(--accent); }
.print code { display: block; margin: 8px 0; color: var(--ink); font: 12px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.print p { margin: 0; }
.shown { display: flex; flex-direction: column; }
.shown .bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding: 12px 16px; border-bottom: 1px solid var(--line); }
.shown .bar h2 { margin: 0; }
.shown .ways { display: flex; flex-wrap: wrap; gap: 8px; }
.shown object { display: block; width: 100%; height: 76vh; min-height: 420px; background: var(--quiet-ground); }
.shown img { display: block; max-width: 100%; margin: 0 auto; }
.shown .empty { padding: 40px 24px; }
.button { display: inline-block; min-height: 44px; padding: 10px 18px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; font-weight: 600; text-align: center; text-decoration: none; cursor: pointer; }
.button:hover { text-decoration: none; background: var(--quiet-ground); }
.button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.button.slim { min-height: 0; padding: 6px 14px; font-size: 14px; }
.button.main { border-color: #17663f; background: #17663f; color: #ffffff; }
.button.main:hover { background: #0f5031; }
.stacked { display: flex; flex-direction: column; gap: 10px; }
.hint { margin: 12px 0 0; color: var(--soft); font-size: 13px; }
.notice { margin: 0 0 20px; padding: 14px 16px; border-radius: 10px; font-weight: 600; }
.state p { margin: 8px 0 0; }
.rounds { margin-top: 20px; }
.rounds.given { margin: 0 0 20px; }
.rounds ol { list-style: none; margin: 0; padding: 0; }
.rounds li { padding: 14px 0; border-top: 1px solid var(--line); }
.rounds li:first-of-type { border-top: 0; padding-top: 0; }
.rounds li:last-of-type { padding-bottom: 0; }
.rounds .line { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
.rounds details { margin-top: 8px; }
.rounds summary { cursor: pointer; color: var(--accent); }
.rounds td { white-space: pre-line; padding: 10px 16px 10px 0; }
.rounds th { padding: 10px 16px 6px 0; white-space: normal; }
.form { display: flex; flex-direction: column; gap: 20px; }
.field { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
.field label, .check label { font-weight: 600; }
.field label span { color: var(--soft); font-weight: 400; }
.field input, .field textarea { width: 100%; font: inherit; font-size: 16px; color: inherit; background: var(--paper); padding: 10px 12px; border: 1px solid #8b94a6; border-radius: 8px; }
.field textarea { min-height: 110px; resize: vertical; }
.field input:focus-visible, .field textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.field input[aria-invalid], .field textarea[aria-invalid] { border-color: var(--bad); }
.field .small { margin: 0; }
.wrong { margin: 0; color: var(--bad); font-size: 14px; font-weight: 600; background: none; }
.check { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 4px 10px; }
.check input { width: 20px; height: 20px; margin: 2px 0 0; accent-color: #17663f; }
.check label { font-weight: 400; }
.check .wrong { grid-column: 2; }
.buttons { display: flex; flex-wrap: wrap; gap: 10px; }
.tabs { display: flex; gap: 4px; margin: 0 0 20px; border-bottom: 1px solid var(--line); }
.tabs > * { padding: 10px 16px; color: var(--soft); font: inherit; font-weight: 600; background: none; border: 0; border-bottom: 3px solid transparent; margin-bottom: -1px; cursor: pointer; }
.tabs > :hover { color: var(--ink); }
.tabs > [aria-current] { color: var(--ink); border-bottom-color: var(--accent); cursor: default; }
.clauses { margin: 0; padding: 0 0 20px; border: 0; border-bottom: 1px solid var(--line); min-width: 0; }
.clauses legend { padding: 0; margin-bottom: 10px; font-weight: 600; color: var(--soft); }
.clauses .grid { display: grid; grid-template-columns: 110px repeat(3, minmax(0, 1fr)); gap: 12px; }
.wide { max-width: 1160px; }
@media (max-width: 760px) {
  .columns { display: flex; flex-direction: column; align-items: stretch; gap: 16px; }
  .columns .aside { display: contents; }
  .columns .facts-box { order: -2; }
  .columns .answer-box { order: 2; }
  .columns .shown { order: -1; }
  .shown object { display: none; }
  .shown .bar { border-bottom: 0; padding: 16px 20px 20px; }
  .shown .bar h2 { display: none; }
  .shown .ways, .shown .ways .button { flex: 1 1 auto; }
  .shown .ways .button { min-height: 44px; padding: 10px 14px; }
  .head { margin-bottom: 16px; gap: 12px; }
  h1 { font-size: 22px; }
  .box { padding: 18px 20px; }
  .clauses .grid { grid-template-columns: minmax(0, 1fr); }
  .field textarea { min-height: 88px; }
  .buttons .button { flex: 1 1 100%; }
  .rounds tr { padding: 8px 0; }
  .rounds td { padding: 3px 0; }
}
`;
