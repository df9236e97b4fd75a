/**
 * The look of all pages. It stands inline in them, allowed by its hash, so it has none of the characters that HTML would escape: no quotes, no
 * ampersand, no angle brackets.
 */
export const css = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6475; --line: #e2e6ee; --ground: #f5f6f9; --paper: #ffffff; --accent: #2f5bd7;
  --good: #17663f; --good-ground: #e3f4ea; --bad: #a3222c; --bad-ground: #fce8e8; --warning: #855400; --warning-ground: #fdf1d8;
  --quiet-ground: #eceff4; --busy: #2a4fb5; --busy-ground: #e6edfd; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --soft: #9aa4b8; --line: #2c3444; --ground: #12161f; --paper: #1a202c; --accent: #8aa9ff;
    --good: #7fd6a4; --good-ground: #16352a; --bad: #ff9a9f; --bad-ground: #40191e; --warning: #f0c26a; --warning-ground: #3b2d10;
    --quiet-ground: #262d3b; --busy: #a9c0ff; --busy-ground: #1e2c52; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif; }
main { max-width: 1160px; margin: 0 auto; padding: 32px 24px 64px; }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; letter-spacing: -.01em; }
.over { margin: 0 0 2px; color: var(--soft); font-size: 13px; }
.head { display: flex; flex-wrap: wrap; gap: 16px 32px; align-items: end; justify-content: space-between; margin-bottom: 20px; }
.search { flex: 1 1 300px; max-width: 460px; }
.search form { display: flex; gap: 8px; }
.search input { flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--paper); padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; }
.search input:focus-visible, .search button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.search button { font: inherit; font-weight: 600; color: #ffffff; background: #2f5bd7; border: 0; border-radius: 8px; padding: 8px 16px; cursor: pointer; }
.sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-size: 12px; font-weight: 600; color: var(--soft); padding: 10px 16px; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: 14px 16px; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
.name { font-weight: 600; }
.small { color: var(--soft); font-size: 13px; }
.badge { display: inline-block; font-size: 13px; font-weight: 600; padding: 2px 10px; border-radius: 999px; background: var(--quiet-ground); color: var(--soft); }
.good { background: var(--good-ground); color: var(--good); }
.bad { background: var(--bad-ground); color: var(--bad); }
.warning { background: var(--warning-ground); color: var(--warning); }
.busy { background: var(--busy-ground); color: var(--busy); }
.stack { display: flex; flex-direction: column; align-items: flex-start; gap: 4px; }
.note { color: var(--soft); padding: 12px 2px; margin: 0; font-size: 13px; }
.empty { padding: 48px 24px; text-align: center; color: var(--soft); }
.verdict { max-width: 480px; margin: 8vh auto 0; padding: 32px; text-align: center; }
.verdict .mark { display: inline-block; width: 56px; height: 56px; line-height: 56px; border-radius: 999px; font-size: 26px; margin-bottom: 16px; }
.verdict p { margin: 8px 0 0; }
.verdict dl { display: grid; grid-template-columns: auto auto; gap: 6px 16px; justify-content: center; text-align: left; margin: 24px 0 0; }
.verdict dt { color: var(--soft); }
.verdict dd { margin: 0; font-weight: 600; }
@media (max-width: 760px) {
  main { padding: 20px 14px 48px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, td { display: block; }
  tr { border-bottom: 1px solid var(--line); padding: 14px 0; }
  tr:last-child { border-bottom: 0; }
  td { border: 0; padding: 3px 16px; }
  td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 12px; margin-top: 6px; }
}
`;
