import { kindOf } from '../../../dist/base/model.js';
import { replacementOf } from '../../../dist/dossier/import/import.js';

/**
 * The dossiers on each event together, as what they put into the graph. All that an event's own things depend on is in
 * one unit, so that a unit can be derived and forgotten.
 * @param {Iterable<{dossier: object, text: string, origin: string}>} texts in which those on one event follow each other
 */
export function* units(texts, foundation) {
  const done = new Set();
  let unit;
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

function eventOf({ document, events = [] }) {
  if (events.length === 1) return events[0].id;
  throw new Error(`Dossier ${document.id}: expected one event, came ${events.length}.`);
}

function add(unit, { document, claims, kept }) {
  if (unit.documents.includes(document)) throw new Error(`${document}: expected once, came twice.`);
  for (const { entities, key } of claims) {
    const other = entities.find((id) => kindOf(id) === 'event' && id !== unit.event);
    if (other) throw new Error(`Claim on ${key}: expected ${unit.event} alone, came ${other}.`);
  }
  unit.documents.push(document);
  for (const claim of claims) unit.claims.push(claim);
  unit.kept.push({ id: document, ...kept });
}
