import type { DossierText } from '../../src/dossier/import/import.js';
import { dossiers } from './generate.js';
import type { Size } from './sizes.js';

/** The dossiers of a size with the texts that are kept of them, as both ways into the graph take them. */
export function* texts(size: Size): Generator<DossierText> {
  for (const dossier of dossiers(size)) yield { dossier, text: JSON.stringify(dossier), origin: 'file' };
}
