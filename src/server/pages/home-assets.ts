/** The mark of the project, also the icon of its pages: three things, joined. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#123c5a"/>
<path d="M9 22 16 9l8 9M9 22l15-4" fill="none" stroke="#9cc3dc" stroke-width="2"/>
<circle cx="16" cy="9" r="3.6" fill="#fff"/><circle cx="9" cy="22" r="3.6" fill="#f2b134"/><circle cx="24" cy="18" r="3.6" fill="#fff"/>
</svg>
`;

/** The style of the front page; dark where the reader's system is dark. */
export const homeStyle = `:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --ink: #1a2733; --soft: #51606e; --line: #d6dde3; --link: #0f5687;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #10171e; --card: #18222b; --ink: #e6ecf1; --soft: #a3b1bd; --line: #2d3b47; --link: #83c1ec; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
header, main { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; gap: 1.1rem; align-items: center; padding-top: 3.5rem; padding-bottom: 2.25rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; }
header p { margin: .3rem 0 0; color: var(--soft); font-size: 1.08rem; }
h2 { margin: 0 0 .6rem; font-size: 1.15rem; }
main > section { margin-top: 2.5rem; }
a { color: var(--link); text-underline-offset: .18em; }
a:focus-visible { outline: 3px solid #f2b134; outline-offset: 3px; border-radius: 3px; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.25rem; }
.door { background: var(--card); border: 1px solid var(--line); border-top: 4px solid #1c6ea4; border-radius: 8px; padding: 1.4rem 1.5rem 1.25rem; }
.door h2 { font-size: 1.45rem; }
.door p { margin: 0; color: var(--soft); }
.door ul { margin: .9rem 0 0; padding: 0; list-style: none; color: var(--soft); }
.door li { padding: .3rem 0; }
.door li a { font-weight: 600; margin-right: .4rem; }
dl { margin: 0; }
dd { margin: 0; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: 1rem 1.25rem; }
.counts > div { display: flex; flex-direction: column-reverse; }
.counts dt { color: var(--soft); font-size: .92rem; }
.counts dd { font-size: 1.6rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.2; }
.version { color: var(--soft); margin: 1.25rem 0 0; font-size: .92rem; }
code, .addresses dt { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; font-size: .92em; }
.version code { overflow-wrap: anywhere; }
.addresses > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; padding: .5rem 0; border-top: 1px solid var(--line); }
.addresses dd { color: var(--soft); }
main { padding-bottom: 4rem; }
@media (max-width: 34rem) { .addresses > div { grid-template-columns: 1fr; gap: 0; } header { padding-top: 2rem; } }
`;
