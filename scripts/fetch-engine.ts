// Fetches what the engine needs, where it is not there yet: engines that start at the same time would each fetch it.
import { readConfig } from '../src/base/config.js';
import { findJava } from '../src/database/engine/java.js';
import { resolveJars } from '../src/database/engine/jars.js';
import { silent } from '../src/database/engine/report.js';

const config = readConfig();
await resolveJars(config, await findJava(config, silent), silent);
