import { canonical, shortHash } from '../../base/canonical.js';
import { keyedRelations, kinds, properties, type Kind } from '../../base/model.js';

/** Raised by hand whenever the program makes other claims of the same dossier, or another graph of the same claims. */
const program = 4;

/** What of the model decides which claims a dossier gives, and which graph they give; its words do not. */
const decisive = {
  kinds: Object.entries(kinds).map(([kind, one]) => [kind, decisiveOf(one)]),
  relations: keyedRelations.map(([name, { key, from, properties: beside = {} }]) => [
    name,
    { key: String(key), from, beside: Object.keys(beside) },
  ]),
};

/** When this changes, the graph is rebuilt: equal versions make equal graphs of equal dossiers. */
export const projectorVersion = `${program}-${shortHash(canonical(decisive))}`;

function decisiveOf({ type, also = [], section = '', order, orderedBy = '', properties: own }: Kind): object {
  const stated = Object.entries(own).map(([name, { insteadOf = '' }]) => {
    const { value, derived = false } = properties[name] ?? {};
    return [name, String(value), derived, insteadOf];
  });
  return { type, also, section, order, orderedBy, stated };
}
