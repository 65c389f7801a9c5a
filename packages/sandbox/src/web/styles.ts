/** One style sheet for all pages, light and dark by the reader's own setting. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --background: #ffffff;
  --raised: #f5f6f8;
  --line: #d5d9e0;
  --text: #1b2430;
  --faint: #566070;
  --link: #1c5aa8;
  --demo: #fff3d1;
  --added: #e2f5e6;
  --removed: #fde8e8;
  --open: #1a6b35;
  --merged: #6a3ab2;
  --closed: #a32a2a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #14181f;
    --raised: #1c222b;
    --line: #39424f;
    --text: #e4e8ee;
    --faint: #a3adbb;
    --link: #86b7f5;
    --demo: #3d3210;
    --added: #12351f;
    --removed: #44191d;
    --open: #7fd59b;
    --merged: #c4a5f7;
    --closed: #f5a3a3;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--background);
  color: var(--text);
  font: 16px/1.5 system-ui, sans-serif;
}
a { color: var(--link); }
a:focus-visible, button:focus-visible, [tabindex]:focus-visible, summary:focus-visible {
  outline: 2px solid var(--link);
  outline-offset: 2px;
}
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--background); padding: .5rem; }
.demo { margin: 0; padding: .5rem 1rem; background: var(--demo); border-bottom: 1px solid var(--line); }
.demo strong { text-transform: uppercase; letter-spacing: .05em; margin-right: .5rem; }
nav, main { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
main { padding-bottom: 4rem; }
main nav { padding: 0; }
.crumbs { display: flex; flex-wrap: wrap; list-style: none; margin: 1rem 0; padding: 0; }
.crumbs li + li::before { content: "/"; margin: 0 .5rem; color: var(--faint); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.faint { color: var(--faint); }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; font-size: .85rem; font-weight: 600; vertical-align: middle; }
.open { color: var(--open); }
.merged { color: var(--merged); }
.closed { color: var(--closed); }
.tabs { display: flex; flex-wrap: wrap; gap: 1.25rem; list-style: none; margin: 1rem 0; padding: 0 0 .5rem; border-bottom: 1px solid var(--line); }
.tabs [aria-current] { font-weight: 600; color: var(--text); text-decoration: none; }
.list { list-style: none; margin: 1rem 0; padding: 0; border: 1px solid var(--line); border-radius: .5rem; }
.list > li { padding: .75rem 1rem; }
.list > li + li { border-top: 1px solid var(--line); }
.list p { margin: 0; }
.list .name { font-weight: 600; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: .5rem 1rem; background: var(--raised); overflow-wrap: anywhere; }
th, td { text-align: left; padding: .4rem 1rem; border-top: 1px solid var(--line); vertical-align: top; font-weight: normal; }
thead th { color: var(--faint); font-size: .875rem; }
pre, code { font: .875rem/1.5 ui-monospace, monospace; }
pre { margin: 0; }
.file { counter-reset: line; padding: .5rem 0; min-width: max-content; }
.file span { display: block; padding-right: 1rem; min-height: 1.5em; }
.file span::before { counter-increment: line; content: counter(line); display: inline-block; width: 4rem; padding-right: 1rem; text-align: right; color: var(--faint); }
.file span:target { background: var(--demo); }
.diff { min-width: max-content; padding: .25rem 0; }
.diff span { display: block; padding: 0 1rem; min-height: 1.5em; }
.diff .added { background: var(--added); }
.diff .removed { background: var(--removed); }
.diff .part { color: var(--faint); background: var(--raised); }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.prose img { max-width: 100%; }
.prose pre { overflow-x: auto; background: var(--raised); padding: .75rem; border-radius: .5rem; }
.prose table { display: block; overflow-x: auto; width: auto; }
.prose th, .prose td { border: 1px solid var(--line); }
.prose blockquote { margin-left: 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--faint); }
button { font: inherit; font-weight: 600; color: var(--background); background: var(--link); border: 0; border-radius: .4rem; padding: .5rem 1rem; cursor: pointer; }
select { font: inherit; padding: .45rem; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1c5aa8"/><path d="M5 3v10M5 9c5 0 6-1 6-4" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>`;
