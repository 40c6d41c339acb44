import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { EntityKind, Kind, List, Property, Relation } from '../src/base/model.js';
import { fromRoot } from '../src/base/root.js';
import { formatFinding, inLineOrder, oneOf, show, type Problem } from '../src/dossier/read/finding.js';
import { locateProblems } from '../src/dossier/read/locate-problems.js';
import { problemsOfShape } from '../src/dossier/read/validate/shape-problems.js';
import { parseBytes } from '../src/dossier/read/yaml-file.js';

/** The file of the model, from the project's folder. */
export const modelFile = 'schema/model.yaml';

/** The content of schema/model.yaml. */
export interface Model {
  sections: string[];
  kinds: Record<string, Kind>;
  properties: Record<string, Property>;
  lists: Record<string, List>;
  others: Record<'nodes' | 'relationships' | 'ends', string[]>;
  relations: Record<string, Relation>;
}

/** Reads a model, or says what is wrong with it: a line for each mistake, with file, line and field. */
export function readModel(content: Uint8Array | string, path = modelFile): Model | string[] {
  const yaml = parseBytes(content, path);
  const schema = JSON.parse(readFileSync(fromRoot('schema/model.schema.json'), 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
  if (yaml.findings.length === 0) {
    const shape = validate(yaml.value) ? [] : problemsOfShape(validate.errors ?? [], yaml.value);
    const problems = shape.length > 0 ? shape : problemsOfModel(yaml.value as unknown as Model);
    if (problems.length === 0) return yaml.value as unknown as Model;
    return inLineOrder(locateProblems(problems, yaml)).map(formatFinding);
  }
  return yaml.findings.map(formatFinding);
}

/** What is wrong with a model beyond its shape: names that nothing bears, ends that cannot be swapped. */
function problemsOfModel({ kinds, sections, properties, lists, relations }: Model): Problem[] {
  const ofKinds = Object.entries(kinds).flatMap(([kind, { section, orderedBy, properties: own }]) => [
    ...among(['kinds', kind, 'section'], section, sections),
    ...among(['kinds', kind, 'orderedBy'], orderedBy, Object.keys(own)),
    ...propertiesAt(['kinds', kind, 'properties'], own),
  ]);
  const ofRelations = Object.entries(relations).flatMap(([name, relation]) => [
    ...(['from', 'to'] as const).flatMap((end) =>
      relation[end].flatMap((kind, index) =>
        among(['relations', name, end, index], kind, Object.keys(kinds)),
      ),
    ),
    ...propertiesAt(['relations', name, 'properties'], relation.properties ?? {}),
    ...symmetricEnds(name, relation),
  ]);
  return [...ofKinds, ...ofRelations];

  function propertiesAt(path: (string | number)[], own: Kind['properties']): Problem[] {
    return Object.entries(own).flatMap(([name, { list, insteadOf }]) => [
      ...among([...path, name], name, Object.keys(properties)).map((one) => ({ ...one, atKey: true })),
      ...among([...path, name, 'list'], list ?? properties[name]?.list, Object.keys(lists)),
      ...among([...path, name, 'insteadOf'], insteadOf, Object.keys(own)),
    ]);
  }
}

function among(path: (string | number)[], name: string | undefined, known: string[]): Problem[] {
  if (name === undefined || known.includes(name)) return [];
  return [{ path, expected: oneOf(known), found: show(name) }];
}

/** The ends of a relation that holds both ways may be swapped. */
function symmetricEnds(name: string, { from, to, symmetric }: Relation): Problem[] {
  if (!symmetric || sorted(from) === sorted(to)) return [];
  const expected = `the kinds of from, ${from.join(', ')}, as it is symmetric`;
  return [{ path: ['relations', name, 'to'], expected, found: to.join(', ') }];
}

function sorted(kinds: readonly EntityKind[]): string {
  return kinds.toSorted().join();
}
