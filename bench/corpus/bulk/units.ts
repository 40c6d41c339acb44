import { kindOf } from '../../../src/base/model.js';
import type { Claim } from '../../../src/dossier/claims/claim.js';
import type { Foundation } from '../../../src/dossier/import/foundation.js';
import { replacementOf, type DossierText } from '../../../src/dossier/import/import.js';
import type { Replacement } from '../../../src/dossier/import/replace.js';

/** The documents on one event, what they state, and how they are kept. */
export interface Unit {
  event: string;
  documents: string[];
  claims: Claim[];
  kept: (Replacement['record'] & { id: string })[];
}

/**
 * The dossiers on each event together, as what they put into the graph. All that an event's own things depend on is in
 * one unit, so that a unit can be derived and forgotten.
 * @param texts in which those on one event follow each other
 */
export function* units(texts: Iterable<DossierText>, foundation: Foundation): Generator<Unit> {
  const done = new Set<string>();
  let unit: Unit | undefined;
  for (const given of texts) {
    const event = eventOf(given.dossier);
    if (unit && unit.event !== event) {
      done.add(unit.event);
      yield unit;
      unit = undefined;
    }
    if (done.has(event)) throw new Error(`${event}: expected all its dossiers in a row, came another later.`);
    unit ??= { event, documents: [], claims: [], kept: [] };
    add(unit, replacementOf(foundation, given));
  }
  if (unit) yield unit;
}

function eventOf({ document, events = [] }: DossierText['dossier']): string {
  const [event] = events;
  if (event && events.length === 1) return event.id;
  throw new Error(`Dossier ${document.id}: expected one event, came ${events.length}.`);
}

function add(unit: Unit, { document, claims, record }: Replacement): void {
  if (unit.documents.includes(document)) throw new Error(`${document}: expected once, came twice.`);
  for (const { entities, key } of claims) {
    const other = entities.find((id) => kindOf(id) === 'event' && id !== unit.event);
    if (other) throw new Error(`Claim on ${key}: expected ${unit.event} alone, came ${other}.`);
  }
  unit.documents.push(document);
  for (const claim of claims) unit.claims.push(claim);
  unit.kept.push({ id: document, ...record });
}
