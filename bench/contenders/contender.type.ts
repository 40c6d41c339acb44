import type { Sent } from '../measure/hits.js';
import type { Facts, Question } from '../questions/question.type.js';

/** One who answers the questions, in a process of its own. */
export interface Contender {
  name: string;
  /** Of the process that answers. */
  pid: number;
  /** Process of the database, if it is not the engine of the corpus. */
  database?: number;
  url: string;
  /** What is posted; undefined if it has no answer. */
  body(this: void, question: Question, facts: Facts): object | undefined;
  /** Its answer in the form of the project. */
  read(this: void, question: Question, data: object, facts: Facts): object;
  /** Statements to the graph behind an answer; undefined if it asks another database. */
  statements(this: void, answer: object): Promise<Sent[] | undefined>;
  close(this: void): Promise<void>;
}
