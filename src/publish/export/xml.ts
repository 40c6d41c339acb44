/** Characters that XML 1.0 cannot hold, not even escaped: control characters, halves of pairs, two noncharacters. */
const unspeakable =
  // oxlint-disable-next-line no-control-regex -- these are the characters that must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn bare ones into spaces within attributes, and into line feeds elsewhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as XML 1.0 holds it, within elements and within attributes in double quotes. */
export function xmlText(text: string): string {
  return text.replace(unspeakable, '\uFFFD').replace(/[&<>"\t\n\r]/g, (found) => entities[found] ?? found);
}

/** `{ id: 'a', for: 'b' }` as ` id="a" for="b"`. */
export function xmlAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
}
