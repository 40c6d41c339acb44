import { fromRoot } from '../../../src/base/root.js';
import { playgroundFolder } from '../../../src/server/pages/folders.js';
import type { RunningServer } from '../../../src/server/server.js';
import { startTinyServer } from '../../server/tiny-server.js';

/** The server whose playground is tried, and what a reader will meet there. */
export interface Subject {
  start(): Promise<RunningServer>;
  /** Texts that the answer to the first tab shows after play is pressed. */
  answer: string[];
  /** A field of the root, what its description says, and what one may type to be offered it. */
  field: { name: string; description: string; typed: string };
  /** A root field that no ready question asks for, to be ticked in the explorer, and a text of its answer. */
  tick: { name: string; answer: string };
}

/** A server with a schema of a few fields. */
export const subject: Subject = {
  start: () =>
    startTinyServer({
      playground: { built: playgroundFolder, operations: fromRoot('test/web/playground/operations') },
    }),
  answer: ['"name": "Seminar of Antwerp"', '"name": "Conference of Hạ Long"', '"year": 2019'],
  field: { name: 'meetings', description: 'The meetings, latest first.', typed: 'meet' },
  tick: { name: 'hello', answer: '"hello": "world"' },
};
