import { dataset } from '../../keep/snapshot/about.js';
import { day, extentOf, type Source, type Sources } from './sources.js';

/** How to cite the graph, in one line. */
export function plainGraph(given: Sources): string {
  const version = given.dataVersion === null ? 'no data' : `data version ${given.dataVersion}`;
  return `${dataset.title} [data set], ${version}: ${extentOf(given)}. ${dataset.licence.name}.`;
}

/** How to cite a document, in one line; the id leads back to what it states. */
export function plainSource({ id, title, publisher, published, url, retrieved }: Source): string {
  const read = day(retrieved);
  const parts = [publisher, `"${title}"`, day(published) ?? 'undated', url, read && `retrieved ${read}`];
  return `${parts.filter((part) => part !== null && part !== undefined).join(', ')} [${id}].`;
}
