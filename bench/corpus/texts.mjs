import { dossiers } from './generate.mjs';

/**
 * The dossiers of a size with the texts that are kept of them, as both ways into the graph take them.
 * @param {import('./sizes.mjs').Size} size
 */
export function* texts(size) {
  for (const dossier of dossiers(size)) yield { dossier, text: JSON.stringify(dossier), origin: 'file' };
}
