import { parseDate } from '../../base/date/edtf.js';
import { keyOf, makeClaim, type Claim, type ClaimValues } from './claim.js';
import type { ClaimSink } from './claim-sink.js';
import type { Dossier } from '../read/dossier.type.js';
import { projectEntities } from './project-entities.js';
import { projectFacts } from './project-facts.js';
import { mergeIds } from './rename.js';

/** Bumped whenever the same dossier gives other claims, or the same claims another graph: the graph is then rebuilt. */
export const projectorVersion = '4';

/**
 * The claims of a dossier: a pure function, one claim for each thing that the document states. Claims come sorted
 * by id, each once. Ids that name an absent entity are no error here: `validate` has seen to that.
 *
 * @param symmetric names of the relation types that hold both ways (`cooperatesWith`)
 * @param canonical the id that stands for an id in the graph: what two documents call by merged ids is one thing
 */
export function project(
  given: Dossier,
  symmetric: ReadonlySet<string>,
  canonical: (id: string) => string = (id) => id,
): Claim[] {
  const dossier = mergeIds(given, canonical);
  const claims = new Map<string, Claim>();
  const sink = sinkInto(claims, dossier);
  projectEntities(dossier, sink);
  projectFacts(dossier, symmetric, sink);
  return [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sinkInto(claims: Map<string, Claim>, dossier: Dossier): ClaimSink {
  const document = `document:${dossier.document.id}`;
  const published = parseDate(dossier.document.published).earliest;
  return {
    document,
    language: dossier.document.language,
    add(kind, key, entities, values, on) {
      const claim = makeClaim({
        kind,
        key: keyOf(kind, ...key),
        document,
        entities: [...new Set(entities)],
        status: on.status ?? 'happened',
        basis: on.basis ?? 'stated',
        why: on.why ?? null,
        locator: on.locator ?? null,
        values: withoutUndefined(values),
        published,
      });
      claims.set(claim.id, claim);
    },
  };
}

function withoutUndefined(values: ClaimValues): ClaimValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
