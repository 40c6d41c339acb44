import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { Caller, ReadCaller } from '../http/tokens.js';
import { AppError } from '../../base/errors.js';
import type { AccessConfig } from '../../base/service-settings.js';
import { doorOf } from '../http/door-routes.js';
import { refuse } from '../http/refuse.js';
import { rootFields } from './root-fields.js';

const current = new AsyncLocalStorage<Caller | undefined>();

/** The caller of the current request, according to the token; undefined without one. */
export function currentCaller(): Caller | undefined {
  return current.getStore();
}

/**
 * Reads the token of each request at a route for reading. A bad token is refused; a missing one only where reading needs
 * a token. Where it does, the routes for operation are closed.
 *
 * @throws AppError UNAUTHENTICATED, FORBIDDEN, by way of the answer
 */
export function readTokens(app: FastifyInstance, readCaller: ReadCaller, access: AccessConfig): void {
  const identify = async (authorization: string | undefined): Promise<Caller | undefined> => {
    const caller = await readCaller(authorization);
    if (caller === undefined && access.tokenForReading) throw nobody('Reading asks for a token.');
    return caller;
  };
  app.addHook('preHandler', (request, _reply, done) => {
    const pass = doorOf(request)?.pass;
    if (pass === 'operation' && access.tokenForReading) return done(shut);
    if (pass !== 'reading') return done();
    identify(request.headers.authorization).then((caller) => current.run(caller, done), done);
  });
}

const shut = new AppError(
  'FORBIDDEN',
  'Where reading asks for a token, this is not served beside the other doors.',
  'Whoever runs this server can give it an address of its own: METRICS_ADDRESS.',
);

/** Refuses operations with a root field for which the caller lacks the role; `roles` names the role of each such field. */
export function accessPlugin<Context extends BaseContext>(
  roles: Readonly<Record<string, string>>,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation }) => {
        for (const field of operation ? rootFields(document, operation) : []) {
          if (Object.hasOwn(roles, field)) demandRole(field, roles[field] ?? '');
        }
      },
    }),
  };
}

function demandRole(field: string, role: string): void {
  const caller = current.getStore();
  if (caller === undefined) throw refuse(nobody(`The field ${field} asks for a token.`));
  if (caller.roles.has(role)) return;
  const message = `The field ${field} is for callers with the role ${role}, which this token does not give.`;
  throw refuse(new AppError('FORBIDDEN', message, 'Ask who runs this server for the role.'));
}

function nobody(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message, 'Send `authorization: Bearer <token>`.');
}
