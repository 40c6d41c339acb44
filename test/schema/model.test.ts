import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readModel } from '../../scripts/read-model.js';
import { fromRoot } from '../../src/base/root.js';
import { relationshipType } from '../../src/base/model.js';
import { relationFields } from '../../src/model/entity/relation-fields.js';
import { arrow } from '../oracle/arrows.js';

const model = readFileSync(fromRoot('schema/model.yaml'), 'utf8');

/** The model with one text in the place of another, which must be there. */
function changed(text: string, find: string, replacement: string): string {
  expect(text).toContain(find);
  return text.replace(find, () => replacement);
}

describe('a mistake in the model is told with file, line and field', () => {
  const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  const mistakes: [mistake: string, find: string, replacement: string, expected: string][] = [
    [
      'a relation to an unknown kind',
      'to: [instrument, priority, initiative, event]',
      'to: [treaty]',
      'relations.adopted.to[0]: expected person, organisation, event, series, place, threat, priority, initiative, instrument or document, found "treaty"',
    ],
    [
      'a relation on an unknown basis',
      'bases: [inferred, editorial]',
      'bases: [guessed]',
      'relations.sameSubjectAs.bases[0]: expected stated, inferred or editorial, found "guessed"',
    ],
    [
      'a symmetric relation that cannot be turned',
      'to: [organisation, place]\n    symmetric',
      'to: [organisation]\n    symmetric',
      'relations.cooperatesWith.to: expected the kinds of from, organisation, place, as it is symmetric, found organisation',
    ],
    [
      'a relation that may not be symmetric',
      'symmetric: true',
      'symmetric: maybe',
      'relations.cooperatesWith.symmetric: expected true, found "maybe"',
    ],
    [
      'a property of which nothing more is said',
      '      frequency:\n',
      '      rhythm:\n',
      'kinds.series.properties.rhythm: expected kind, iso,',
    ],
    [
      'an unknown key',
      'many: threats\n',
      'colour: grey\n    many: threats\n',
      'kinds.threat.colour: expected one of the keys',
    ],
  ];

  test.each(mistakes)('%s', (_mistake, find, replacement, expected) => {
    const text = changed(model, find, replacement);
    const told = readModel(text);
    const line = lineOf(text, replacement.trimStart());
    expect(Array.isArray(told) ? told : []).toHaveLength(1);
    expect(Array.isArray(told) && told[0]).toMatch(new RegExp(`^schema/model\\.yaml:${line}:\\d+: `));
    expect(Array.isArray(told) && told[0]).toContain(expected);
  });
});

test('the oracle, which reads relations a second way, follows each field as the model has it', () => {
  for (const {
    field,
    relation,
    arrow: [left, right],
  } of relationFields.filter(({ single }) => !single))
    expect(arrow(field), field).toBe(`${left}[r:${relationshipType(relation)}]${right}`);
});

const vessel = `  vessel:
    type: Vessel
    also: [Topic]
    section: vessels
    many: vessels
    word: vessels
    order: sortName
    meaning: A ship.
    dossier: a ship named in the source
    description: A ship that carries goods.
    linked: [schema:Vehicle]
    properties:
      tonnage:
        dossier: gross tonnage, as printed
        graph: gross tonnage
      notes: {}
`;
const inspected = `  inspected:
    meaning: the event inspects the ship
    from: [event]
    to: [vessel]
    forward:
      field: inspected
      to: Vessel
      description: Ships that it inspected.
    backward:
      field: inspectedAt
      to: Event
      dated: true
      description: Events that inspected it, the latest first.
`;

/** What a copy of the project says of its model; printed by a program in that copy. */
interface Told {
  constraints: string[];
  write: string;
  around: string;
  paths: string;
  holdings: string;
  columns: string[];
  types: string[];
  claims: { key: string; values: unknown }[];
  findings: unknown[];
  context: string;
}

const asks = `
  import { readFileSync } from 'node:fs';
  import { constraintStatements } from '../../src/database/graph/constraints.js';
  import { statement } from '../../src/database/graph/statement.js';
  import { nodeProperties } from '../../src/keep/snapshot/properties.js';
  import { EntityType } from '../../src/generated/enums.js';
  import { context } from '../../src/publish/export/json-ld-terms.js';
  import { parseDossier } from '../../src/dossier/read/read-dossier.js';
  import { readVocabulary } from '../../src/dossier/vocabulary/vocabulary.js';
  import { project } from '../../src/dossier/claims/project.js';
  const vocabulary = await readVocabulary('seeds/vocabulary');
  const { dossier, findings } = parseDossier(readFileSync('ship.yaml', 'utf8'), 'ship.yaml', vocabulary);
  console.log(JSON.stringify({
    constraints: constraintStatements().map(({ text }) => text),
    write: statement('import/relations', 'INSPECTED').text,
    around: statement('neighbourhood/around').text,
    paths: statement('paths/find').text,
    holdings: statement('meta/holdings').text,
    columns: nodeProperties.map(({ name }) => name),
    types: Object.values(EntityType),
    claims: dossier ? project(dossier, vocabulary.symmetric).map(({ key, values }) => ({ key, values })) : [],
    findings,
    context: context.vessel,
  }));`;

const dossier = `dossier: 1
document:
  id: ship
  title: A ship
  language: en
  publisher: Somebody
  published: "2024"
  retrieved: 2026-01-02
  extent: full
people:
  - { id: "person:ann-lee", name: { en: Ann Lee }, birthYear: "1970", at: p1 }
events:
  - { id: "event:visit", kind: visit, label: { en: Visit }, name: { en: Visit }, at: p1 }
vessels:
  - { id: "vessel:aurora", name: { en: Aurora }, tonnage: 12 000, at: p1 }
relations:
  - { type: inspected, from: "event:visit", to: "vessel:aurora", at: p1 }
`;

describe('a copy of the project with another kind, relation and property in its model', () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  let told: Told;
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  beforeAll(() => {
    const parts = [
      'src',
      'scripts',
      'schema',
      'cypher',
      'seeds/vocabulary',
      'package.json',
      'package-lock.json',
    ];
    const settings = ['tsconfig.json', 'tsconfig.build.json', 'tsconfig.tools.json', 'vite.config.ts'];
    for (const part of [...parts, ...settings, 'bench', 'test/programs'])
      cpSync(fromRoot(part), join(folder, part), {
        recursive: true,
        filter: (path) => !path.endsWith('node_modules'),
      });
    symlinkSync(fromRoot('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'schema/model.yaml'), grown());
    writeFileSync(join(folder, 'ship.yaml'), dossier);
    writeFileSync(join(folder, 'test/programs/tell.ts'), asks);
    for (const tool of ['generate-model', 'generate-enums', 'emit-file-schemas', 'generate-graph-page'])
      run(['scripts/run.mjs', 'tool', `scripts/${tool}`]);
    told = JSON.parse(run(['scripts/run.mjs', 'tool', 'test/programs/tell'])) as Told;
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  function grown(): string {
    const kind = changed(model, '  place:\n    type: Place\n', `${vessel}  place:\n    type: Place\n`);
    const section = changed(kind, '  - threats\n', '  - vessels\n  - threats\n');
    const relation = changed(section, '  adopted:\n    meaning', `${inspected}  adopted:\n    meaning`);
    const property = changed(
      relation,
      'properties:\n  kind:\n    value',
      'properties:\n  tonnage:\n    value: text\n    column: Gross tonnage.\n    basis: stated\n  birthYear:\n    value: edtf\n    column: EDTF; year of birth.\n    basis: stated\n  kind:\n    value',
    );
    return changed(
      property,
      'description: A natural person.\n    linked: [schema:Person]\n    properties:\n',
      'description: A natural person.\n    linked: [schema:Person]\n    properties:\n      birthYear:\n        dossier: year of birth\n',
    );
  }

  function run(args: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: env['PATH'] },
    });
    expect(status, stderr).toBe(0);
    return stdout;
  }

  test('takes dossiers that use them, and makes claims of what they state', () => {
    expect(told.findings).toEqual([]);
    const values = new Map(told.claims.map(({ key, values: one }) => [key, one]));
    expect(values.get('["property","vessel:aurora","tonnage"]')).toEqual({ value: '12 000' });
    expect(values.get('["property","person:ann-lee","birthYear"]')).toEqual({ value: '1970' });
    expect(values.get('["relation","INSPECTED","event:visit","vessel:aurora"]')).toEqual({});
  });

  test('has schemas of dossiers, drafts, merges and preferences that know them', () => {
    const { $defs } = JSON.parse(read('schema/dossier.schema.json')) as {
      $defs: Record<
        string,
        { properties: Record<string, { enum?: string[]; pattern?: string }>; pattern?: string }
      >;
    };
    expect($defs['vessel']?.properties['tonnage']).toMatchObject({ type: 'string' });
    expect($defs['person']?.properties['birthYear']).toMatchObject({ $ref: '#/$defs/edtf' });
    expect($defs['relation']?.properties['type']?.enum).toContain('inspected');
    expect($defs['id']?.pattern).toContain('|vessel|');
    expect(read('schema/draft.schema.json')).toContain('vessel');
  });

  test('has constraints, indexes and statements for them', () => {
    const text = told.constraints.join('\n');
    expect(text).toContain('CREATE CONSTRAINT inspected_id_unique');
    expect(text).toContain(
      'CREATE INDEX vessel_sort_name IF NOT EXISTS\nFOR (node:Vessel) ON (node.sortName)',
    );
    expect(told.write).toContain('CREATE (from)-[new:INSPECTED]->(to)');
    expect(told.holdings).toContain('Vessel: COUNT { (:Vessel) }');
  });

  test('follows the relation in paths and neighbourhoods, and exports and searches what is new', () => {
    expect(told.paths).toContain('|INSPECTED|');
    expect(told.around).toContain('|INSPECTED|');
    expect(told.columns).toEqual(expect.arrayContaining(['tonnage', 'birthYear']));
    expect(told.types).toContain('Vessel');
    expect(told.context).toBe('urn:customs-cooperation:vessel:');
  });

  test('has types, enums and a page on the graph that know them', () => {
    expect(read('schema/graph.md')).toMatch(/### Vessel\n\nA ship; also `Topic`\.[^#]*`tonnage`/);
    expect(read('schema/graph.md')).toMatch(/\| `INSPECTED` *\| Event *\| Vessel/);
    expect(read('src/generated/model.ts')).toMatch(/\| ['"]vessel['"]/);
    expect(read('src/generated/enums.ts')).toMatch(/VESSEL: ['"]Vessel['"]/);
  });
});
