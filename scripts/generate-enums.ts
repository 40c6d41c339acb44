// Writes src/generated/enums.ts from the closed lists of the model and the words of seeds/vocabulary.
// node scripts/run.mjs tool scripts/generate-enums          writes
// node scripts/run.mjs tool scripts/generate-enums --check  says whether the file is as it would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { kinds as things, lists, type VocabularyList } from '../src/base/model.js';
import { fromRoot } from '../src/base/root.js';
import type { Term, VocabularyData } from '../src/dossier/read/vocabulary.type.js';
import { writeOrCheck } from './write-or-check.js';

function vocabulary<Name extends keyof VocabularyData>(name: Name): VocabularyData[Name] {
  const text = readFileSync(fromRoot(`seeds/vocabulary/${name}.yaml`), 'utf8');
  return parse(text) as VocabularyData[Name];
}

/** What each value means, by its id. */
type Meanings = Record<string, string>;

const kinds = vocabulary('kinds');
const { groups, concepts: roles } = vocabulary('roles');
const meaningsOf = (concepts: readonly Term[]): Meanings =>
  Object.fromEntries(concepts.map(({ id, meaning }) => [id, meaning]));

const agenda =
  'not tied to the participation: the event has the topic, or a narrower one, on its agenda or is directed against it';

/** Name, description and values of each. */
const enums: [string, string, Meanings][] = [
  [
    'ParticipationRole',
    'What somebody does at an event. Two roles are two participations.',
    meaningsOf(roles),
  ],
  ['RoleGroup', 'Roles of one sort, for example all who speak.', meaningsOf(groups)],
  [
    'TopicBasis',
    'How firmly a participation is tied to a topic, the firmest first.',
    { ...kinds.basis, agenda },
  ],
  [
    'EntityType',
    'The types of things that documents speak of.',
    Object.fromEntries(Object.values(things).map(({ type, meaning }) => [type, meaning.replace(/\.$/, '')])),
  ],
  ...Object.entries(lists).map(([name, list]): [string, string, Meanings] => [
    list.enum,
    list.description,
    list.terms ?? kinds[name as VocabularyList],
  ]),
];

const enumKey = (id: string): string =>
  id
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll('-', '_');
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function enumText([name, description, meanings]: [string, string, Meanings]): string {
  const values = Object.keys(meanings).map((id) => `${enumKey(id)}: ${quoted(id)},`);
  const descriptions = Object.entries(meanings).map(
    ([id, meaning]) => `${enumKey(id)}: { description: ${quoted(sentence(meaning))} },`,
  );
  return `
    export const ${name} = { ${values.join('\n')} } as const;
    export type ${name} = (typeof ${name})[keyof typeof ${name}];
    registerEnumType(${name}, {
      name: '${name}',
      description: ${quoted(description)},
      valuesConfig: { ${descriptions.join('\n')} },
    });
  `;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const head = `// Made by scripts/generate-enums.ts from schema/model.yaml and seeds/vocabulary: change these, not this file.\n`;

const enumsFile = `${head}
import { registerEnumType } from 'type-graphql';
${enums.map(enumText).join('\n')}
/** The group of each role. */
export const groupOfRole: Readonly<Record<ParticipationRole, RoleGroup>> = {
  ${roles.map(({ id, group }) => `${quoted(id)}: ${quoted(group)},`).join('\n')}
};
`;

await writeOrCheck('src/generated/enums.ts', enumsFile, 'the model and the vocabulary', 'npm run codegen');
