import { identityFile, preferencesFile, vocabularyFolder } from '../../../dist/commands/open.js';
import { foundationOf } from '../../../dist/dossier/foundation.js';
import { readIdentity } from '../../../dist/dossier/identity.js';
import { readPreferences } from '../../../dist/dossier/preferences.js';
import { readVocabulary } from '../../../dist/dossier/vocabulary.js';

/** What the graphs of the project rest on. */
export async function readFoundation() {
  const vocabulary = await readVocabulary(vocabularyFolder);
  const identity = await readIdentity(identityFile, vocabulary);
  return foundationOf(vocabulary, identity, await readPreferences(preferencesFile, identity));
}
