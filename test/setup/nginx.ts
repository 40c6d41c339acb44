import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's nginx at work. */
export interface Nginx {
  /** Its address, without a slash at the end. */
  url: string;
  port: number;
  /** What it wrote to its error log so far. */
  errors(): Promise<string>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/**
 * Starts nginx as whoever runs the test, in a temporary folder.
 *
 * @param server what stands in its `server` block beside `listen`, for example `location / { proxy_pass ...; }`
 * @param http what stands in its `http` block besides, for example `proxy_cache_path`; `FOLDER` stands for the temporary
 *   folder
 */
export async function startNginx(server: string, http = ''): Promise<Nginx> {
  const program = '/usr/sbin/nginx';
  if (!existsSync(program)) throw new Error(`${program} is missing: install Debian's package nginx.`);
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration(port, server, http).replaceAll('FOLDER', folder));
  const log = join(folder, 'error.log');
  const child = spawn(program, ['-p', folder, '-c', file, '-e', log], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const errors = (): Promise<string> => readFile(log, 'utf8').catch(() => '');
  const close = async (): Promise<void> => {
    child.kill('SIGQUIT');
    const late = setTimeout(() => child.kill('SIGTERM'), 2_000);
    await ended.finally(() => clearTimeout(late));
    await rm(folder, { recursive: true });
  };
  if (await answers(port, child)) return { url: `http://127.0.0.1:${port}`, port, errors, close };
  const why = await errors();
  await rm(folder, { recursive: true });
  throw new Error(`nginx did not start: ${why}`);
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

function configuration(port: number, server: string, http: string): string {
  // Its workers would else be somebody who may not enter the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off;
${user}
pid FOLDER/nginx.pid;
worker_processes 1;
events { worker_connections 256; }
http {
access_log off;
${temporary.map((name) => `${name}_temp_path FOLDER/${name};`).join('\n')}
${http}
server {
listen 127.0.0.1:${port};
${server}
}
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until something takes connections at the port, or the process has ended. */
async function answers(port: number, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}
