// Lints the emitted schema only; TypeScript is the work of oxlint.
import plugin, { configs, parser } from '@graphql-eslint/eslint-plugin';

const schema = 'schema/schema.graphql';

/** Types that are values, not things. */
const values = [
  'Citation',
  'Conflict',
  'ConflictValue',
  'ContinuityCell',
  'ContinuityMatrix',
  'CuratorsPreference',
  'CypherResult',
  'CypherSummary',
  'Evidence',
  'Finding',
  'FuzzyDate',
  'Gap',
  'LocalizedText',
  'Meta',
  'PageInfo',
  'Path',
  'StatisticsRow',
  'Subgraph',
  'TopicMention',
  'MetaCount',
];

export default [
  {
    files: [schema],
    languageOptions: {
      parser,
      parserOptions: { graphQLConfig: { schema } },
    },
    plugins: { '@graphql-eslint': plugin },
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      // Pages go forward only; going back may be added later without breaking anybody.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Small closed lists are plain lists, and each connection offers its nodes without their edges; citations are no nodes.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      // Values have no identity: only things that can be asked for again have an id.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          acceptedIdNames: ['id'],
          acceptedIdTypes: ['ID'],
          exceptions: { suffixes: ['Connection', 'Edge'], types: values },
        },
      ],
    },
  },
];
