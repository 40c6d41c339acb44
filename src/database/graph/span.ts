import { SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import { driverCode } from './driver-errors.js';
import type { Statement } from './statement.js';

const tracer = trace.getTracer('customs-cooperation-graph');

/** Where a statement goes, and whether it may write. */
export interface Destination {
  mode: 'READ' | 'WRITE';
  database: string;
  /** False for what nobody has asked for: observers are not told of it. */
  observed: boolean;
}

/**
 * Runs `send` inside a span of OpenTelemetry, named and described by the conventions for databases. Without an SDK in
 * the process nothing is recorded. The text bears no values, and parameters are left out.
 */
export function inSpan<T>(statement: Statement, { mode, database }: Destination, send: () => Promise<T>) {
  const attributes: Attributes = {
    'db.system.name': 'neo4j',
    'db.namespace': database,
    'db.operation.name': mode,
    'db.query.summary': statement.name,
    'db.query.text': statement.text,
  };
  return tracer.startActiveSpan(statement.name, { kind: SpanKind.CLIENT, attributes }, (span) =>
    ending(span, send),
  );
}

async function ending<T>(span: Span, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    // The code alone: the text of an error may hold values and addresses.
    const code = driverCode(error) || 'unknown';
    span.setAttribute('error.type', code);
    span.setStatus({ code: SpanStatusCode.ERROR, message: code });
    throw error;
  } finally {
    span.end();
  }
}
