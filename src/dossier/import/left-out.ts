import { AppError } from '../../base/errors.js';
import { isUnforeseen, reasonOfRefusal } from '../../database/graph/refused-write.js';
import { at, type Finding } from '../read/finding.js';

/** Some stored dossiers that could not be derived, for a reason that nobody foresaw: one of them is at fault. */
export class FailedBatch extends AppError {
  constructor(
    readonly documents: readonly string[],
    cause: unknown,
  ) {
    const found = reasonOfRefusal(cause);
    super(
      'BAD_USER_INPUT',
      `${documents.join(', ')}: expected what can be stored, found ${found}.`,
      undefined,
      {
        cause,
      },
    );
  }
}

/** Runs `work` on some documents. @throws FailedBatch that names them, for what nobody foresaw */
export async function blaming<T>(documents: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isUnforeseen(error) ? new FailedBatch(documents, error) : error;
  }
}

/** What a rebuild has learnt from its former attempts: a transaction is over once a statement of it has failed. */
export class LeftOut {
  readonly #alone = new Set<string>();
  readonly #findings = new Map<string, Finding[]>();

  /** True for a document that must be derived by itself, as it is not known which of its batch was at fault. */
  isAlone(document: string): boolean {
    return this.#alone.has(document);
  }

  /** Why a document is left out; undefined if it is not. */
  findingsOf(document: string): Finding[] | undefined {
    return this.#findings.get(document);
  }

  /** Learns from a failed batch: one by itself is left out, those of a larger one are tried by themselves. */
  learn({ documents, cause }: FailedBatch): void {
    for (const document of documents) this.#alone.add(document);
    const [first, ...others] = documents;
    if (first === undefined || others.length > 0) return;
    const problem = { path: [], expected: 'what can be stored', found: reasonOfRefusal(cause) };
    this.#findings.set(first, [at(`${first} (kept)`, { line: 1, column: 1 }, problem)]);
  }
}
