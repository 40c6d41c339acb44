// A process of its own that writes the files of a corpus: its memory is gone when the measuring begins.
import { texts } from '../texts.js';
import { readFoundation } from '../../../src/commands/open.js';
import type { Size } from '../sizes.js';
import type { Told } from './write.js';
import { writeFiles } from './write-files.js';

const [folder = '', size = ''] = process.argv.slice(2);
const tell = (told: Told, then?: () => void): void => void process.send?.(told, undefined, undefined, then);
const rhythm = 1000;

let last = Date.now();
const written = writeFiles(
  folder,
  await readFoundation(),
  texts(JSON.parse(size) as Size),
  ({ documents, claims }) => {
    if (Date.now() - last < rhythm) return;
    last = Date.now();
    tell({ passing: { documents, claims } });
  },
);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
tell({ written: { ...written, megabytes } }, () => process.disconnect());
