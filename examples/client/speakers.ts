import { WhoSpokeWhereOnWhatDocument } from '../../src/generated/operations.js';
import { client, pages } from './client.js';

// Everybody who spoke, or was to speak, on a threat in a place, one line each, with the paragraph that says so:
//   node speakers.js http://127.0.0.1:4000/graphql threat:drug-trafficking place:be

const [url = 'http://127.0.0.1:4000/graphql', threat = 'threat:drug-trafficking', place = 'place:be'] =
  process.argv.slice(2);

// Whoever reads this may go before its end: `node speakers.js | head -3`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));

for await (const { edges } of pages(
  client(url),
  WhoSpokeWhereOnWhatDocument,
  { threat, place, first: 2 },
  (answer) => answer.participations,
)) {
  for (const { basis, node } of edges) {
    const evidence = node.evidence.map(({ document, locator }) => `${document.id} ${locator}`).join('; ');
    console.log([node.person?.name, node.role, node.event?.name, node.status, basis, evidence].join(' | '));
  }
}
