import { firstBy, type List } from '../../plan/declare/mapping.js';

const fields = new Map<string, List>();

/** The root field that gives the thing with `id`, if it has this label: `byId('Person')`. */
export function byId(label: string): List {
  const known = fields.get(label);
  if (known) return known;
  const made = firstBy(
    () => null,
    () => ({
      match: `MATCH (y:Entity {id: $id}) WHERE y:${label}`,
      letters: ['y'],
      order: ['y.id'],
      parameters: { id: ({ id }) => id },
    }),
  );
  fields.set(label, made);
  return made;
}
