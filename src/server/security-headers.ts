import type { FastifyReply } from 'fastify';

const strict = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The editor writes its colours into style elements and draws icons from data addresses; its scripts stay under the strict rule. */
const editor = [
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self'",
];

/** Headers that every answer bears: scripts of our origin only, no framing, no guessing of types, no referrer. */
export const securityHeaders = {
  'content-security-policy': strict.join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Widens the policy of styles, fonts, images and workers, and of nothing else, for the page that holds the editor. */
export function allowEditor(reply: FastifyReply): FastifyReply {
  return reply.header('content-security-policy', [...strict, ...editor].join('; '));
}
