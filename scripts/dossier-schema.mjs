/** The pattern of a text of one line without spaces around it; what is a name also has a letter or a digit. */
export const lineOfText = '^\\S(?:.*\\S)?$';

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** The schema of what may stand in a property, by the model's `value`; bounds are put in afterwards. */
const values = {
  text: () => ({ type: 'string', minLength: 1, pattern: lineOfText }),
  code: () => ({ type: 'string', minLength: 1, pattern: lineOfText }),
  texts: () => ({ $ref: '#/$defs/texts' }),
  term: ({ list }, words) => words(list),
  edtf: () => ({ $ref: '#/$defs/edtf' }),
  'edtf-interval': () => ({ $ref: '#/$defs/interval' }),
  time: () => ({
    type: 'string',
    pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9](?:/(?:[01][0-9]|2[0-3]):[0-5][0-9])?$',
  }),
  day: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  url: () => ({ type: 'string', pattern: '^https?://\\S+$' }),
  language: () => ({ type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$' }),
  'country-code': () => ({ type: 'string', pattern: '^[A-Z]{2}$' }),
  ordinal: () => ({ anyOf: [{ type: 'integer' }, { type: 'string' }] }),
  list: ({ of, examples }) => ({
    type: 'array',
    minItems: 1,
    items: { ...values.text(), ...(of && { description: of }), ...(examples && { examples }) },
  }),
  notes: () => ({ $ref: '#/$defs/notes' }),
};

/**
 * The schema of dossiers without its bounds: the frame, with what the model says of kinds, properties and relations.
 *
 * @param model the content of schema/model.yaml
 * @param frame that of schema/dossier.frame.yaml
 * @param vocabulary the closed lists of seeds/vocabulary/kinds.yaml, and `roles`: the ids of the roles
 */
export function dossierSchema(model, frame, vocabulary) {
  const words = wordsOf(model, vocabulary);
  const { $defs: parts, ...head } = filled(frame, model, words);
  const { Thing: common, ...own } = parts;
  const kinds = Object.keys(model.kinds).map((kind) => {
    const shared = model.kinds[kind].section ? common : {};
    return [kind, kindSchema(kind, [shared, own[kind] ?? {}], model, words)];
  });
  const sections = model.sections.map((section) => [section, sectionSchema(section, model)]);
  const $defs = { ...own, ...Object.fromEntries(kinds) };
  return { ...head, properties: { ...head.properties, ...Object.fromEntries(sections) }, $defs };
}

/** The pattern of ids of these kinds. */
export function idPattern(kinds) {
  return `^(?:${kinds.join('|')}):${slug}$`;
}

/** All kinds of things, in the order of the sections. */
export function thingKinds({ kinds, sections }) {
  return sections.flatMap((section) =>
    Object.entries(kinds).flatMap(([kind, one]) => (one.section === section ? [kind] : [])),
  );
}

function sectionSchema(section, { kinds }) {
  const [kind] = Object.entries(kinds).find(([, one]) => one.section === section) ?? [section.slice(0, -1)];
  return { type: 'array', minItems: 1, items: { $ref: `#/$defs/${kind}` } };
}

function wordsOf({ lists, relations }, vocabulary) {
  const listed = Object.entries(relations).flatMap(([name, { key }]) => (key === undefined ? [name] : []));
  return (list) => {
    if (list === 'relations') return { enum: listed };
    if (list === 'roles') return { enum: vocabulary.roles };
    const { terms = vocabulary[list], default: word } = lists[list];
    return { enum: Object.keys(terms), ...(word && { default: word }) };
  };
}

/** A part of the frame with its shorts written out. */
function filled(part, model, words) {
  if (Array.isArray(part)) return part.map((one) => filled(one, model, words));
  if (typeof part !== 'object' || part === null) return part;
  return Object.assign(
    {},
    ...Object.entries(part).map(([key, inner]) => filledKey(key, inner, model, words)),
  );
}

function filledKey(key, inner, model, words) {
  if (key === 'kinds') return { type: 'string', pattern: idPattern(kindsOf(inner, model)) };
  if (key === 'list') return words(inner);
  // A number that is counted has the key `value`, too.
  return key === 'value' && typeof inner === 'string'
    ? values[inner]({})
    : { [key]: filled(inner, model, words) };
}

function kindsOf(kinds, model) {
  if (Array.isArray(kinds)) return kinds;
  if (kinds === 'Thing') return thingKinds(model);
  return Object.keys(model.kinds).filter((kind) => model.kinds[kind].also?.includes(kinds));
}

/** A kind, with what it shares with others and what it alone has. */
function kindSchema(kind, [shared, own], model, words) {
  const { dossier, section, properties } = model.kinds[kind];
  const stated = Object.entries(properties).filter(([name]) => !model.properties[name].derived);
  const required = stated.flatMap(([name, { required: must }]) => (must ? [name] : []));
  const either = stated.flatMap(([name, { insteadOf }]) =>
    insteadOf ? [{ not: { required: [insteadOf, name] } }] : [],
  );
  const { notes, ...keys } = keysOf(kind, stated, model, words);
  return {
    type: 'object',
    additionalProperties: false,
    description: dossier,
    required: ['id', ...required],
    properties: {
      id: { type: 'string', pattern: idPattern([kind]) },
      ...shared.properties,
      ...own.properties,
      ...keys,
      ...(section && { at: { $ref: '#/$defs/at' } }),
      notes,
    },
    ...(shared.anyOf && { anyOf: shared.anyOf, allOf: [...shared.allOf, ...either] }),
  };
}

/** The properties of a thing, and among them the keys of its relations. */
function keysOf(kind, stated, model, words) {
  const keys = stated.map(([name, one]) => [name, valueSchema(name, one, model, words)]);
  let last = 'kind';
  for (const relation of Object.values(model.relations)) {
    if (!relation.key || !relation.from.includes(kind)) continue;
    const { after = last } = relation;
    const found = relationKeys(kind, relation, model, words);
    keys.splice(placeAfter(keys, after), 0, ...found);
    last = found.at(-1)[0];
  }
  return Object.fromEntries(keys);
}

/** Where the entry after that of a key stands; where there is none, the place before the notes. */
function placeAfter(keys, key) {
  const index = keys.findIndex(([name]) => name === key);
  return index < 0 ? keys.findIndex(([name]) => name === 'notes') : index + 1;
}

function valueSchema(name, { list, dossier }, model, words) {
  const property = model.properties[name];
  const { value, examples } = property;
  const schema = values[value]({ ...property, list: list ?? property.list }, words);
  return {
    ...schema,
    ...(dossier && { description: dossier }),
    ...(examples && value !== 'list' && { examples }),
  };
}

/** The key of a relation at a thing from which it starts, and what stands beside it. */
function relationKeys(kind, { key, to, sameKind, list, dossier, properties = {} }, model, words) {
  const id = { type: 'string', pattern: idPattern(sameKind ? [kind] : to) };
  const description = dossier?.[kind] ?? dossier;
  const schema = list ? { type: 'array', minItems: 1, items: id } : id;
  const beside = Object.entries(properties).map(([name, one]) => [
    name,
    valueSchema(name, one, model, words),
  ]);
  return [[key, { ...schema, ...(description && { description }) }], ...beside];
}
