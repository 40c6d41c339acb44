import type { FastifyInstance } from 'fastify';
import type { Config } from '../base/config.js';
import { AppError } from '../base/errors.js';

/**
 * Takes the port.
 *
 * @throws AppError BAD_USER_INPUT, one sentence that says what to do, if the port or the host cannot be had.
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const other = port < 1024 || port > 65534 ? 4001 : port + 1;
  const tips: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is already taken; choose another one with \`PORT=${other} npm start\`.`,
    EACCES: `Port ${port} is not open to this user; choose another one with \`PORT=${other} npm start\`.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine; choose one with \`HOST=127.0.0.1 npm start\`.`,
    ENOTFOUND: `${host} is not an address of this machine; choose one with \`HOST=127.0.0.1 npm start\`.`,
  };
  const tip = tips[error.code ?? ''];
  return tip === undefined ? error : new AppError('BAD_USER_INPUT', tip, undefined, { cause: error });
}

/** The host for an address to type: `0.0.0.0` and `::` are reached as localhost. */
export function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
