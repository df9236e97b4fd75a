/** The look of the mailbox; inline in its page, so without the characters that HTML would escape. */
export const mailCss = `
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { color: #1d1c1d; background: #fff; font: 15px/1.45 Lato, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif; display: grid; grid-template-columns: 320px minmax(0, 1fr); }
a { color: #1264a3; text-decoration: none; }
nav { border-right: 1px solid #dddddd; background: #f8f8f8; overflow: auto; min-height: 0; }
nav h2 { margin: 0; padding: 16px 16px 6px; font-size: 13px; font-weight: 700; overflow-wrap: anywhere; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: 8px 16px; color: inherit; border-left: 3px solid transparent; }
nav a:hover { background: #efefef; }
nav a:focus-visible { outline: 2px solid #1d9bd1; outline-offset: -2px; }
nav a[aria-current] { background: #e3eef7; border-left-color: #1264a3; }
nav .subject { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
nav .unread .subject { font-weight: 700; }
nav .dot { display: inline-block; width: 8px; height: 8px; margin-right: 8px; border-radius: 4px; background: #1264a3; }
small { color: #616061; font-size: 13px; }
main { display: flex; flex-direction: column; min-width: 0; min-height: 0; }
main header { padding: 16px 24px; border-bottom: 1px solid #dddddd; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; overflow-wrap: anywhere; }
header p { margin: 0; overflow-wrap: anywhere; }
.files { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.files a { padding: 3px 10px; border: 1px solid #cccccc; border-radius: 6px; font-size: 13px; }
iframe { flex: 1; min-height: 0; width: 100%; border: 0; background: #fff; }
.empty { grid-column: 1 / -1; margin: auto; max-width: 420px; padding: 24px; text-align: center; color: #616061; }
.choose { margin: auto; padding: 24px; color: #616061; }
.back { display: none; }
@media (max-width: 720px) {
  body { display: block; }
  nav { height: 100%; border: 0; }
  .reading nav, .listing main { display: none; }
  main { height: 100%; }
  main header { padding: 12px 16px; }
  .back { display: inline-block; margin-bottom: 8px; }
}
`;
