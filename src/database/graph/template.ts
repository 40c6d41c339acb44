import {
  keyedRelations,
  kindNames,
  kinds,
  listedRelations,
  others,
  relationshipType,
  ties,
} from '../../base/model.js';

const relationTypes = [...keyedRelations, ...listedRelations].map(([name]) => relationshipType(name));

/** Labels of the kinds whose lists are ordered by this property. */
const orderedBy = (order: string): string[] =>
  kindNames.flatMap((kind) => (kinds[kind].order === order ? [kinds[kind].type] : []));

/**
 * What a template may hold in place of a name, and the names that it may be: labels and relationship types of the model,
 * and never anything else, so that nothing from outside can come into the text of a statement.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  KIND: kindNames.map((kind) => kinds[kind].type),
  NAMED: orderedBy('sortName'),
  DATED: orderedBy('order'),
  NODE: ['Entity', ...others.nodes],
  RELATION: [...relationTypes, 'MENTIONS'],
  RELATIONSHIP: [...relationTypes, ...others.relationships],
  TIE: ties,
  END: others.ends,
};

/**
 * A statement from its template. `$$TIE|$$` stands for all ties, with `|` between them; a line with `$$KIND*$$` stands once for
 * each kind; `$$RELATION$$` for the one that is given, `$$relation$$` for the same in small letters, as names of constraints
 * have it.
 *
 * @param given one of the names that the template may be filled with; needed only by templates of one name
 * @throws Error if there is no such placeholder, or it may not be that
 */
export function fillTemplate(text: string, given?: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const repeated = /\$\$([A-Z]+)\*\$\$/.exec(line)?.[1];
      if (repeated === undefined) return [line];
      return namesFor(repeated).map((name) => line.replaceAll(`$$${repeated}*$$`, () => name));
    })
    .join('\n')
    .replaceAll(/\$\$([A-Z]+)\|\$\$/g, (_, list: string) => namesFor(list).join('|'))
    .replaceAll(/\$\$([A-Za-z]+)\$\$/g, (_, list: string) => oneOf(list, given));
}

/** The names that a template of one name may be filled with; undefined if it is none. */
export function namesOfTemplate(text: string): readonly string[] | undefined {
  const list = /\$\$([A-Z]+)\$\$/.exec(text)?.[1];
  return list === undefined ? undefined : namesFor(list);
}

/** `EventSeries` as `event_series`, `HELD_IN` as `held_in`. */
export function inSmallLetters(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

function oneOf(list: string, given: string | undefined): string {
  if (given === undefined || !namesFor(list.toUpperCase()).includes(given))
    throw new Error(`A template has ${list}, which cannot be ${String(given)}.`);
  return list === list.toLowerCase() ? inSmallLetters(given) : given;
}

function namesFor(list: string): readonly string[] {
  const found = names[list];
  if (!found) throw new Error(`A template has ${list}, which is none of ${Object.keys(names).join(', ')}.`);
  return found;
}
