// Fetches what the engine needs, where it is not there yet: engines that start at the same time would each fetch it.
import { readConfig } from '../dist/config.js';
import { findJava } from '../dist/engine/java.js';
import { resolveJars } from '../dist/engine/jars.js';
import { silent } from '../dist/engine/report.js';

const config = readConfig();
await resolveJars(config, await findJava(config, silent), silent);
