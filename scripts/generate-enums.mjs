// Writes src/generated/enums.ts from the closed lists of schema/model.yaml and the words of seeds/vocabulary.
// node scripts/generate-enums.mjs          writes
// node scripts/generate-enums.mjs --check  says whether the file is as it would be written, and writes nothing
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { root, writeOrCheck } from './write-or-check.mjs';

const read = (file) => parse(readFileSync(new URL(file, root), 'utf8'));
const vocabulary = (name) => read(`seeds/vocabulary/${name}.yaml`);

const { lists } = read('schema/model.yaml');
const kinds = vocabulary('kinds');
const { groups, concepts: roles } = vocabulary('roles');
const meaningsOf = (concepts) => Object.fromEntries(concepts.map(({ id, meaning }) => [id, meaning]));

const agenda =
  'not tied to the participation: the event has the topic, or a narrower one, on its agenda or is directed against it';

const enums = [
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
  ...Object.entries(lists).map(([name, list]) => [list.enum, list.description, list.terms ?? kinds[name]]),
];

const enumKey = (id) => id.toUpperCase().replaceAll('-', '_');
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function enumText([name, description, meanings]) {
  const ids = Object.keys(meanings);
  const values = ids.map((id) => `${enumKey(id)}: ${quoted(id)},`);
  const descriptions = ids.map((id) => `${enumKey(id)}: { description: ${quoted(sentence(meanings[id]))} },`);
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

function sentence(text) {
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

const head = `// Made by scripts/generate-enums.mjs from schema/model.yaml and seeds/vocabulary: change these, not this file.\n`;

const enumsFile = `${head}
import { registerEnumType } from 'type-graphql';
${enums.map(enumText).join('\n')}
/** The group of each role. */
export const groupOfRole: Readonly<Record<ParticipationRole, RoleGroup>> = {
  ${roles.map(({ id, group }) => `${quoted(id)}: ${quoted(group)},`).join('\n')}
};
`;

await writeOrCheck('src/generated/enums.ts', enumsFile, 'the vocabulary', 'npm run codegen');
