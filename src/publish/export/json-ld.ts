import { canonical } from '../../base/canonical.js';
import { dataset } from '../../keep/snapshot/about.js';
import { edgeId, typeOf } from '../../keep/snapshot/columns.js';
import { describeNode, propertiesOf, type Values } from './json-ld-values.js';
import { classes, context, predicateOf } from './json-ld-terms.js';
import { pagesOf, type EdgeRecord, type NodeWithEdges } from '../../keep/snapshot/pages.js';
import type { Snapshot } from '../../keep/snapshot/snapshot.js';

/**
 * JSON-LD 1.1: one object a line. What schema.org, PROV-O and SKOS have a term for is said in theirs, everything in ours
 * (`ccg:`) besides. A relationship is a triple; one with values of its own is a statement about that triple too.
 */
export async function* jsonLd({ reader, dataVersion }: Snapshot): AsyncGenerator<string> {
  yield `{"@context":${canonical(context)},\n"@graph":[\n${canonical(datasetNode(dataVersion))}`;
  for await (const page of pagesOf(reader)) {
    yield page
      .flatMap((node) => [nodeObject(node), ...node.edges.filter(saysMore).map(statementObject)])
      .map((object) => `,\n${canonical(object)}`)
      .join('');
  }
  yield '\n]}\n';
}

function datasetNode(version: string): Values {
  return {
    '@id': 'urn:customs-cooperation:graph',
    '@type': 'schema:Dataset',
    'schema:name': dataset.title,
    'schema:description': dataset.description,
    'schema:license': { '@id': dataset.licence.path },
    'schema:version': version,
  };
}

function nodeObject(node: NodeWithEdges): Values {
  const type = typeOf(node);
  const object: Values = {
    '@id': node.id,
    '@type': [...(classes[type] ?? []), `ccg:${type}`],
    'schema:identifier': node.id,
    ...describeNode(node),
  };
  const reverse: Values = {};
  for (const edge of node.edges) {
    const { forwards, backwards } = predicateOf(node, edge);
    for (const predicate of [`ccg:${edge.type}`, forwards]) add(object, predicate, edge.to);
    add(reverse, backwards, edge.to);
  }
  return Object.keys(reverse).length === 0 ? object : { ...object, '@reverse': reverse };
}

function add(object: Values, predicate: string | undefined, id: string): void {
  if (predicate === undefined) return;
  object[predicate] = [...((object[predicate] as unknown[] | undefined) ?? []), { '@id': id }];
}

function saysMore({ properties }: EdgeRecord): boolean {
  return Object.keys(properties).some((name) => name !== 'id');
}

function statementObject(edge: EdgeRecord): Values {
  const { id: _id, claims, ...properties } = edge.properties;
  const sources = (claims as string[] | undefined)?.map((id) => ({ '@id': id }));
  return {
    // Ids of relationships may hold a bar, which no IRI may.
    '@id': `relation:${encodeURI(edgeId(edge))}`,
    '@type': 'rdf:Statement',
    'rdf:subject': { '@id': edge.from },
    'rdf:predicate': { '@id': `ccg:${edge.type}` },
    'rdf:object': { '@id': edge.to },
    ...propertiesOf(properties),
    ...(sources && { 'prov:wasDerivedFrom': sources }),
  };
}
