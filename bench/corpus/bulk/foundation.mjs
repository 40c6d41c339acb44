export { readFoundation } from '../../../dist/commands/open.js';
