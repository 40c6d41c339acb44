import type { FastifyReply } from 'fastify';

/** Adds names of request headers to those on which an answer depends. */
export function addVary(reply: FastifyReply, names: string): void {
  const present = reply.getHeader('vary');
  reply.header('vary', present === undefined ? names : `${String(present)}, ${names}`);
}
