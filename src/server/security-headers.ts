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

/** The editor writes its colours into style elements and draws icons from data addresses; its scripts stay under the strict rule. */
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
  // What we publish is public: pages that were let in by CORS, or a person, may load it.
  crossOriginResourcePolicy: { policy: 'cross-origin' as const },
};

/**
 * Gives every answer its headers: scripts of our origin only, no framing, no guessing of types, no referrer. They are made
 * once: Fastify's own plugin makes them anew for each request.
 */
export function protect(app: FastifyInstance): void {
  const setHeaders = helmet(options);
  app.addHook('onRequest', (request, reply, done) =>
    setHeaders(request.raw, reply.raw, (error) => done(error as Error | undefined)),
  );
}

/** Widens the policy of styles, fonts, images and workers, and of nothing else, for the page that holds the editor. */
export function allowEditor(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', editorPolicy);
}
