import type { DossierText } from '../../src/dossier/import.js';
import type { Size } from './sizes.mjs';

/** The dossiers of a size with the texts that are kept of them. */
export function texts(size: Size): Iterable<DossierText>;
