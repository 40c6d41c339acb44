import { readConfig } from '../../src/base/config.js';

/**
 * True in continuous integration, which installs all that a test can want: what is absent there is a failure. On a
 * person's machine such a test is left out, and says so in its name.
 */
export const inCi = Boolean(readConfig().environment['CI']);
