import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The TCP addresses on which a process listens, as `address:port`, sorted. */
export function listensOn(pid: number): string[] {
  return (existsSync('/proc/net/tcp') ? fromProc(pid) : fromLsof(pid)).toSorted();
}

function fromProc(pid: number): string[] {
  const own = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`)));
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readFileSync(table, 'utf8').split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[3] === '0A' && own.has(`socket:[${row[9]}]`))
    .map((row) => readable(row[1]!));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** The kernel writes an address as 32-bit words, each with its bytes turned round. */
function readable(address: string): string {
  const [hex = '', port = ''] = address.split(':');
  const bytes = hex.match(/.{8}/g)!.flatMap((word) => [...Buffer.from(word, 'hex')].toReversed());
  const isMapped =
    bytes.length === 16 && Buffer.from(bytes.slice(0, 12)).toString('hex') === `${'00'.repeat(10)}ffff`;
  const host =
    bytes.length === 4 || isMapped ? bytes.slice(-4).join('.') : Buffer.from(bytes).toString('hex');
  return `${host}:${Number.parseInt(port, 16)}`;
}

function fromLsof(pid: number): string[] {
  const output = execFileSync('lsof', ['-nP', '-a', '-iTCP', '-sTCP:LISTEN', '-p', String(pid), '-Fn'], {
    encoding: 'utf8',
  });
  return output.split('\n').flatMap((line) => (line.startsWith('n') ? [line.slice(1)] : []));
}
