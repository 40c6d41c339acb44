// Is the bulk path equal to the importer? `node bench/corpus/bulk/prove.mjs --size S`, or `--events 40`.
import { parseArgs } from 'node:util';
import { buildProgram } from '../../../scripts/build-program.mjs';
import { sizeOf, sizeWith } from '../sizes.mjs';

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'tiny' }, events: { type: 'string' } },
});
const size = values.events ? sizeWith(Number(values.events)) : sizeOf(values.size);

buildProgram();
const { streamReport } = await import('../../../dist/database/engine/report.js');
const { prove } = await import('./proof.mjs');
const { lines, different } = await prove(size, streamReport(process.stderr));
for (const line of lines) console.log(line);
console.log(different === 0 ? `${size.name}: equal` : `${size.name}: ${different} differences`);
process.exitCode = different === 0 ? 0 : 1;
