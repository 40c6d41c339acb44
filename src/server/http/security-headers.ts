import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';

const strict = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** The editor needs inline style elements and icons in `data:` addresses; for its scripts the strict rule stays. */
const editor = {
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'", 'data:'],
  imgSrc: ["'self'", 'data:'],
  workerSrc: ["'self'"],
};

const asPolicy = (directives: Record<string, string[]>): string =>
  Object.entries(directives)
    .map(
      ([name, values]) =>
        `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`,
    )
    .join('; ');

const editorPolicy = asPolicy({ ...strict, ...editor });

const options = {
  contentSecurityPolicy: { useDefaults: false, directives: strict },
  xFrameOptions: { action: 'deny' as const },
  referrerPolicy: { policy: 'no-referrer' as const },
  // What the server publishes may be loaded by other origins; CORS decides which pages may read it.
  crossOriginResourcePolicy: { policy: 'cross-origin' as const },
};

/**
 * The headers of every answer: scripts of our origin only, no framing, no guessing of types, no referrer. They are made
 * once: Fastify's own plugin makes them anew for each request.
 */
export const securityHeaders: Readonly<Record<string, string>> = madeByHelmet();

function madeByHelmet(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader: () => undefined,
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/** Gives every answer of a route, and those where there is none, these headers. */
export function protect(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
}

/** Widens the policy of styles, fonts, images and workers, and of nothing else, for the page that holds the editor. */
export function allowEditor(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', editorPolicy);
}
