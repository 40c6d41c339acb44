import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Graph } from '../../database/graph/graph.js';
import type { Gate } from '../../base/gate.js';
import type { Research } from '../../adhoc/engine/research.js';
import { doorOf } from './door-routes.js';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const toldHelp =
  'Callers of ad-hoc statements who were told by our clock that their time is over, by what they waited for.';
const endedHelp =
  'Ad-hoc statements that went on when their callers had been told, by how they ended: by themselves, or with the engine.';
const restartsHelp =
  'Times that the engine of ad-hoc statements was ended and started again, because a statement was late or it was silent.';
const overdueHelp =
  'Ad-hoc statements at present that go on though their callers have been told; each keeps its place.';

/** The figures of `/metrics`, in the text format of Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  readonly #known: ReadonlySet<string>;
  readonly #operations = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time from a GraphQL request to its answer, by operation; operations that the project does not know are "other".',
    labelNames: ['operation'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly #errors = new Counter({
    name: 'graphql_errors_total',
    help: 'Errors in answers to GraphQL requests, by code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  readonly #requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered, by door and status; an address that leads nowhere is "none".',
    labelNames: ['door', 'status'],
    registers: [this.registry],
  });
  readonly #statements = new Histogram({
    name: 'cypher_statement_seconds',
    help: 'Time that a statement took, by its name, and ok or the kind of failure.',
    labelNames: ['statement', 'mode', 'outcome'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly #running = new Gauge({
    name: 'cypher_statements_running',
    help: 'Statements at work at present, each on a connection of the pool.',
    registers: [this.registry],
  });
  readonly #adhoc = new Histogram({
    name: 'adhoc_statement_seconds',
    help: 'Time from a statement of a caller to its answer, by done, truncated or the code of its error.',
    labelNames: ['outcome'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly #adhocRows = new Counter({
    name: 'adhoc_rows_total',
    help: 'Rows in answers to statements of callers.',
    registers: [this.registry],
  });

  /** @param operations names of the operations that are counted by name: a client could invent any number of others */
  constructor(operations: Iterable<string>) {
    this.#known = new Set(operations);
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds how full the gate is. */
  watchGate(gate: Gate): void {
    this.#gauge('graphql_requests_running', 'GraphQL requests at work at present.', () => gate.running);
    this.#gauge('graphql_requests_waiting', 'GraphQL requests that wait for a place.', () => gate.waiting);
  }

  /** Counts the requests of a web server. */
  watchRequests(app: FastifyInstance): void {
    app.addHook('onResponse', (request, { statusCode }, done) => {
      this.#requests.inc({ door: doorOf(request)?.path ?? 'none', status: statusCode });
      done();
    });
  }

  /** Counts the statements of a graph. @returns ends that */
  watchStatements(graph: Pick<Graph, 'watch'>): () => void {
    return graph.watch(({ name, mode }) => {
      const end = this.#statements.startTimer({ statement: name, mode });
      this.#running.inc();
      return (code) => {
        this.#running.dec();
        end({ outcome: code === '' ? 'ok' : code });
      };
    });
  }

  /** Counts the statements of callers, and how often they exceeded their time. @returns ends that */
  watchAdhoc(research: Pick<Research, 'observe' | 'timeLimitCounts'>): () => void {
    const { timeLimitCounts } = research;
    this.#counts('adhoc_told_total', toldHelp, 'waiting_for', () => timeLimitCounts.told);
    this.#counts('adhoc_statements_ended_total', endedHelp, 'by', () => timeLimitCounts.ended);
    this.#counts('adhoc_engine_restarts_total', restartsHelp, 'because', () => timeLimitCounts.restarts);
    this.#gauge('adhoc_statements_overdue', overdueHelp, () => timeLimitCounts.overdue);
    return research.observe(({ outcome, rows, truncated, milliseconds }) => {
      this.#adhoc.observe({ outcome: truncated ? 'truncated' : outcome }, milliseconds / 1000);
      this.#adhocRows.inc(rows);
    });
  }

  /** Counts an error by its code. */
  countError(code: string): void {
    this.#errors.inc({ code });
  }

  /** Counts and times operations, and the errors in their answers. */
  plugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => {
        const end = this.#operations.startTimer();
        return {
          willSendResponse: async ({ operationName, response: { body } }) => {
            const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
            for (const { extensions } of errors) this.countError(String(extensions?.['code'] ?? 'none'));
            end({ operation: this.#labelOf(operationName) });
          },
        };
      },
    };
  }

  /** Counters by one label that are counted elsewhere, and read at each request for the figures. */
  #counts(name: string, help: string, label: string, read: () => Record<string, number>): Counter {
    return new Counter({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
      },
    });
  }

  /** A gauge that is read at each request for the figures. */
  #gauge(name: string, help: string, read: () => number): Gauge {
    return new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  #labelOf(operation: string | null | undefined): string {
    return operation !== null && operation !== undefined && this.#known.has(operation) ? operation : 'other';
  }
}
