import type { Door } from '../http/door-table.js';
import type { ExportFormat } from '../http/exports.js';

/** What the graph holds at present. */
export interface GraphDescription {
  dataVersion: string;
  /** When the graph was last changed, an ISO timestamp. */
  loadedAt: string;
  /** How many there are of each thing, by the word that the page shows; shown in this order. */
  counts: Record<string, number>;
}

/**
 * The page at `/`: whole without scripts.
 *
 * @param description what the graph holds; undefined if the database does not answer at present; a text where only a
 *   token opens it
 * @param programs the doors for programs
 */
export function homePage(
  description: GraphDescription | 'asks for a token' | undefined,
  formats: readonly ExportFormat[],
  programs: readonly Door[],
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Who spoke where on what threat, in which capacity, and how do we know?">
<title>Customs cooperation graph</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/home.css">
</head>
<body>
<header>
<img src="/favicon.svg" alt="" width="44" height="44">
<div>
<h1>Customs cooperation graph</h1>
<p>Who spoke where on what threat, in which capacity, and how do we know?</p>
</div>
</header>
<main>
<div class="doors">
${askDoor}
${downloadDoor(formats)}
</div>
${content(description)}
<section>
<h2>For programs</h2>
<dl class="addresses">
${programs.map(({ path, about }) => `<div><dt><a href="${path}">${path}</a></dt><dd>${about}</dd></div>`).join('\n')}
</dl>
</section>
</main>
</body>
</html>
`;
}

const askDoor = `<section class="door">
<h2><a href="/playground">Ask</a></h2>
<p>A playground with ready questions. Press play on any tab, then change a word or tick a field. Nothing to install, nothing to type first.</p>
</section>`;

function downloadDoor(formats: readonly ExportFormat[]): string {
  const items = formats.map(
    ({ name, about }) =>
      `<li><a href="/export/${encodeURIComponent(name)}">${escapeHtml(name)}</a> ${escapeHtml(about)}</li>`,
  );
  return `<section class="door" id="download">
<h2><a href="/export">Download</a></h2>
<p>The whole graph as a file, with the same ids as in the answers.</p>
<ul>
${items.join('\n')}
</ul>
</section>`;
}

function content(description: GraphDescription | 'asks for a token' | undefined): string {
  if (description === undefined) return databaseNotice;
  if (description === 'asks for a token') return tokenNotice;
  const { counts, dataVersion, loadedAt } = description;
  const figures = Object.entries(counts).map(
    ([word, count]) => `<div><dt>${escapeHtml(word)}</dt><dd>${count.toLocaleString('en-GB')}</dd></div>`,
  );
  return `<section>
<h2>In the graph</h2>
<dl class="counts">
${figures.join('\n')}
</dl>
<p class="version">Data version <code>${escapeHtml(dataVersion)}</code>, loaded <time datetime="${escapeHtml(loadedAt)}">${escapeHtml(readableTime(loadedAt))}</time></p>
</section>`;
}

const tokenNotice = `<section>
<h2>In the graph</h2>
<p>Reading asks for a token: send <code>authorization: Bearer &lt;token&gt;</code>.</p>
</section>`;

const databaseNotice = `<section>
<h2>In the graph</h2>
<p role="status">The database does not answer at present. <a href="/readyz">/readyz</a> says when it does again.</p>
</section>`;

function readableTime(iso: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso) ? `${iso.slice(0, 10)} at ${iso.slice(11, 16)} UTC` : iso;
}

/** Makes a text safe inside an element and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
