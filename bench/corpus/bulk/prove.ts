// Is the bulk path equal to the importer? `node scripts/run.mjs tool bench/corpus/bulk/prove --size S`, or `--events 40`.
import { parseArgs } from 'node:util';
import { streamReport } from '../../../src/database/engine/report.js';
import { sizeOf, sizeWith } from '../sizes.js';
import { prove } from './proof.js';

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'tiny' }, events: { type: 'string' } },
});
const size = values.events ? sizeWith(Number(values.events)) : sizeOf(values.size);
const { lines, different } = await prove(size, streamReport(process.stderr));
for (const line of lines) console.log(line);
console.log(different === 0 ? `${size.name}: equal` : `${size.name}: ${different} differences`);
process.exitCode = different === 0 ? 0 : 1;
