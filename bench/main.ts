// `npm run bench`: the project against a floor and its peers, on one machine, in one run; and what else it costs.
import { parseArgs } from 'node:util';
import { streamReport, type Report } from '../src/database/engine/report.js';
import { compareAll } from './modes/compare.js';
import { compareSizes } from './modes/flat.js';
import type { Given } from './modes/given.type.js';
import { measureImport } from './modes/import.js';
import { measureStart } from './modes/start.js';

const modes: Partial<Record<string, (given: Given, report: Report) => Promise<void>>> = {
  compare: compareAll,
  flat: compareSizes,
  import: measureImport,
  start: measureStart,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: 'M' },
    sizes: { type: 'string', default: 'S,L' },
    requests: { type: 'string', default: '100000' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string' },
  },
});

const [name = 'compare'] = positionals;
const mode = modes[name];
if (!mode) throw new Error(`Expected one of ${Object.keys(modes).join(', ')}, or nothing; found ${name}.`);
await mode(values, streamReport(process.stderr));
