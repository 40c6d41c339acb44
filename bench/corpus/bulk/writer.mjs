// A process of its own that writes the files of a corpus: its memory is gone when the measuring begins.
import { texts } from '../texts.mjs';
import { readFoundation } from './foundation.mjs';
import { writeFiles } from './write-files.mjs';

const [folder, size] = process.argv.slice(2);
const rhythm = 1000;

let last = Date.now();
const written = writeFiles(
  folder,
  await readFoundation(),
  texts(JSON.parse(size)),
  ({ documents, claims }) => {
    if (Date.now() - last < rhythm) return;
    last = Date.now();
    process.send({ documents, claims });
  },
);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
process.send({ ...written, megabytes, done: true }, () => process.disconnect());
