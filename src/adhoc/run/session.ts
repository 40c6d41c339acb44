// A process that runs one statement of a caller at a time, so that an answer which is costly to decode holds up nobody else:
// it is ended where it takes too long. Told what to run by the process that started it, see sessions.ts.
import { setPriority } from 'node:os';
import { Deadline } from '../../base/deadline.js';
import { parseExact } from '../../base/exact-json.js';
import { runChecked, type CheckedRequest, type CypherResult } from './run.js';
import type { ServerAddress } from '../../base/config.js';
import { AppError, type ErrorCode } from '../../base/errors.js';
import { Abandoned } from './adhoc-errors.js';
import { AdhocReader } from './adhoc-reader.js';

/** What a session is asked. */
export interface Question {
  server: ServerAddress;
  request: Omit<CheckedRequest, 'parameters'>;
  /** As JSON, which holds every digit of their numbers. */
  parameters: string;
  /** By which the server and we know the statement. */
  id: string;
  /** Time in milliseconds that is left. */
  left: number;
}

/** What it answers: a result, or an error in plain values. */
export type Reply =
  | { result: CypherResult }
  | {
      error: { code: ErrorCode; message: string; hint: string | undefined; retryAfter: number | undefined };
      /** True where the server did not answer, and may still be at work. */
      abandoned: boolean;
      /** What the operator may read of an error that is not ours. */
      detail?: string;
    };

let reader: { uri: string; adhoc: AdhocReader } | undefined;

/** The connections to a server are kept for the next statement; one server at a time is enough. */
function readerOf(server: ServerAddress): AdhocReader {
  if (reader?.uri !== server.uri) {
    void reader?.adhoc.close();
    reader = { uri: server.uri, adhoc: new AdhocReader(server) };
  }
  return reader.adhoc;
}

async function answer({ server, request, parameters, id, left }: Question): Promise<Reply> {
  const deadline = new Deadline(left);
  const values = parseExact(parameters) as Record<string, unknown>;
  try {
    return { result: await runChecked(readerOf(server), { ...request, parameters: values }, deadline, id) };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Reply {
  if (!(error instanceof AppError)) {
    const message = 'The statement failed.';
    return {
      error: { code: 'INTERNAL', message, hint: undefined, retryAfter: undefined },
      abandoned: true,
      detail: String(error),
    };
  }
  const { code, message, hint, retryAfter, cause } = error;
  return {
    error: { code, message, hint, retryAfter },
    abandoned: error instanceof Abandoned,
    ...(code === 'INTERNAL' && { detail: String(cause) }),
  };
}

/** The lower priority of this process once it has started, like that of the engine: the main process goes first. */
const politeness = 5;
setPriority(politeness);

process.on('message', (question: Question) => {
  void answer(question).then((reply) => process.send?.(reply));
});
// The process that started this one has ended or no longer needs it.
process.on('disconnect', () => process.exit());
