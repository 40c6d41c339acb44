import { METHODS } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { doors, type Door } from './door-table.js';
import { BadRequest } from './bad-request.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The line of the table that describes the route. */
    door?: Door;
    /** Marks the routes that refuse the methods which a door does not take. */
    refuses?: true;
  }
}

const byPath: ReadonlyMap<string, Door> = new Map(doors.map((door) => [door.path, door]));

/** The door whose route a request matched, however its address was spelt; undefined where there is none. */
export function doorOf({ routeOptions }: FastifyRequest): Door | undefined {
  return routeOptions.config?.door;
}

/**
 * Gives every route that is added from now on its door, and refuses the methods that the door does not take.
 *
 * @throws Error, while the server starts, for a route that the table does not describe
 */
export function keepDoors(app: FastifyInstance): void {
  for (const method of METHODS) {
    // CONNECT is not a request for us: Node itself closes the connection.
    if (method !== 'CONNECT' && !app.supportedMethods.includes(method)) app.addHttpMethod(method);
  }
  const seen = new Set<string>();
  app.addHook('onRoute', (route) => {
    const door = byPath.get(route.url);
    const methods = [route.method].flat();
    const taken: readonly string[] = door?.methods ?? [];
    if (door === undefined || !(route.config?.refuses || methods.every((method) => taken.includes(method))))
      throw new Error(`The route ${methods.join(', ')} ${route.url} has no door: add it to the table.`);
    route.config = { ...route.config, door };
    if (seen.has(door.path)) return;
    seen.add(door.path);
    refuseOtherMethods(app, door);
  });
}

function refuseOtherMethods(app: FastifyInstance, door: Door): void {
  const taken: readonly string[] = door.methods;
  const allow = taken.join(', ');
  const refuse = ({ method }: FastifyRequest): never => {
    const message = `${door.path} does not take ${method}.`;
    throw new BadRequest(message, `Ask by one of ${allow}.`, 405, { allow });
  };
  app.route({
    method: app.supportedMethods.filter((method) => !taken.includes(method)),
    url: door.path,
    config: { refuses: true },
    // Before a body is read.
    onRequest: async (request) => refuse(request),
    handler: refuse,
  });
}
