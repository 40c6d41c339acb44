// Fetches what the engine needs, where it is not there yet: engines that start at the same time would each fetch it.
import { readConfig } from '../dist/base/config.js';
import { findJava } from '../dist/database/engine/java.js';
import { resolveJars } from '../dist/database/engine/jars.js';
import { silent } from '../dist/database/engine/report.js';

const config = readConfig();
await resolveJars(config, await findJava(config, silent), silent);
