import { readFileSync } from 'node:fs';
import type { Size } from '../corpus/sizes.js';
import type { Effort } from '../measure/bounds.js';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What was measured on what, as a paragraph. */
export function machine(size: Size, { rounds, windows, seconds }: Effort): string {
  const [load = NaN] = loadavg();
  return [
    `Size ${size.name}: ${size.events * 15} participations. ${availableParallelism()} cores`,
    `(${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, Neo4j 5.26 Community,`,
    `load at the end ${load.toFixed(1)}. Medians of ${rounds} answers, and of ${windows} windows of ${seconds} s with 16`,
    `requests at a time; the contenders in turn.${isVirtual() ? ' A virtual machine.' : ''}`,
  ].join('\n');
}

function isVirtual(): boolean {
  return readFileSync('/proc/cpuinfo', 'utf8').includes(' hypervisor');
}
