// Lints the emitted schema and the ready operations; TypeScript is the work of oxlint.
import plugin, { configs, parser } from '@graphql-eslint/eslint-plugin';

const schema = 'schema/schema.graphql';
const operations = 'schema/operations/*.graphql';
// One for both: what is linted first loads it for all.
const languageOptions = { parser, parserOptions: { graphQLConfig: { schema, documents: operations } } };

/**
 * Caches of clients (Apollo, urql, Relay) keep everything with an `id`, or `_id`, once, whatever it was found by: so what
 * bears one must be a Node, the same under every argument.
 */
const idsOnNodes = {
  meta: { type: 'problem', schema: [] },
  create: (context) => {
    const check = (node) => {
      const implemented = node.interfaces?.map((each) => each.name.value) ?? [];
      if (node.name.value === 'Node' || implemented.includes('Node')) return;
      for (const field of node.fields ?? []) {
        if (!/^_?id$/i.test(field.name.value)) continue;
        const message = `${node.name.value} has an id and is no Node: call it key, or implement Node.`;
        context.report({ node: field.name, message });
      }
    };
    return { ObjectTypeDefinition: check, InterfaceTypeDefinition: check };
  },
};

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
  'Hop',
  'LocalizedText',
  'Meta',
  'PageInfo',
  'Path',
  'StatisticsRow',
  'Subgraph',
  'SubgraphNode',
  'TopicMention',
  'MetaCount',
];

export default [
  {
    files: [schema],
    languageOptions,
    plugins: { '@graphql-eslint': plugin, contract: { rules: { 'ids-on-nodes': idsOnNodes } } },
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
      'contract/ids-on-nodes': 'error',
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
  {
    files: [operations],
    languageOptions,
    plugins: { '@graphql-eslint': plugin },
    rules: {
      ...configs['flat/operations-recommended'].rules,
      // How deep a question may go is measured by the server.
      '@graphql-eslint/selection-set-depth': 'off',
      // Without its id a cache cannot tell a thing from its like.
      '@graphql-eslint/require-selections': ['error', { fieldName: 'id' }],
    },
  },
];
