// `npm run bench`: the project against a floor and its peers, on one machine, in one run; and what else it costs.
import { parseArgs } from 'node:util';
import { streamReport } from '../dist/database/engine/report.js';
import { compareAll } from './modes/compare.mjs';
import { compareSizes } from './modes/flat.mjs';
import { measureImport } from './modes/import.mjs';
import { measureStart } from './modes/start.mjs';

const modes = { compare: compareAll, flat: compareSizes, import: measureImport, start: measureStart };

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
