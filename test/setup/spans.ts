import { context, trace, type Span, type Tracer } from '@opentelemetry/api';

/** What was told of a span. */
export interface Recorded {
  name: string;
  attributes: Record<string, unknown>;
  status: unknown;
  ended: boolean;
}

/** Records spans from now on, as an SDK would, until `trace.disable()`. */
export function recordSpans(): Recorded[] {
  const spans: Recorded[] = [];
  const startSpan: Tracer['startSpan'] = (name, options) => {
    const recorded: Recorded = {
      name,
      attributes: { ...options?.attributes },
      status: undefined,
      ended: false,
    };
    spans.push(recorded);
    return {
      setAttribute: (key: string, value: unknown) => (recorded.attributes[key] = value),
      setStatus: (status: unknown) => (recorded.status = status),
      end: () => (recorded.ended = true),
    } as unknown as Span;
  };
  const startActiveSpan = (...given: unknown[]): unknown => {
    const span = startSpan(given[0] as string, given[1] as object);
    return context.with(context.active(), given.at(-1) as (span: Span) => unknown, undefined, span);
  };
  trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) as Tracer });
  return spans;
}
