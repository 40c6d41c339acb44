import { SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import type { CypherResult } from '../run/run.js';
import { AppError, type ErrorCode } from '../../base/errors.js';

const tracer = trace.getTracer('customs-cooperation-graph');

/** The code by which callers are told of an error. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : 'INTERNAL';
}

/**
 * Runs a statement of a caller inside a span, with the time that it waited for its turn and for an engine. Unlike
 * the statements of ours its text may hold any values, and is left out: its hash, which the log has too, stands for it.
 *
 * @param hash of the statement
 */
export function inAdhocSpan(hash: string, work: () => Promise<CypherResult>): Promise<CypherResult> {
  const attributes: Attributes = {
    'db.system.name': 'neo4j',
    'db.operation.name': 'READ',
    'db.query.summary': 'cypher',
    'cypher.hash': hash,
  };
  return tracer.startActiveSpan('cypher', { kind: SpanKind.CLIENT, attributes }, (span) =>
    ending(span, work),
  );
}

async function ending(span: Span, work: () => Promise<CypherResult>): Promise<CypherResult> {
  try {
    const result = await work();
    span.setAttribute('db.response.returned_rows', result.summary.rows);
    span.setAttribute('cypher.truncated', result.truncated);
    return result;
  } catch (error) {
    const code = codeOf(error);
    span.setAttribute('error.type', code);
    span.setStatus({ code: SpanStatusCode.ERROR, message: code });
    throw error;
  } finally {
    span.end();
  }
}
