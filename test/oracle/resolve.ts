import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { parseDate } from '../../src/base/date/edtf.js';
import { factPage } from './facts.js';
import { byName, byType } from './fields.js';
import { listPage, lists } from './lists.js';
import type { Store, Thing } from './store.js';
import { together } from './texts.js';

type Arguments = Record<string, unknown>;

/** What a field of the schema is, for a thing of the graph or whatever else a resolver of the oracle returned. */
export function resolve(source: unknown, args: Arguments, store: Store, info: GraphQLResolveInfo): unknown {
  const { parentType, fieldName } = info;
  const of = byType[`${parentType.name}.${fieldName}`];
  if (of) return of(source, args, store, info);
  if (parentType.name === 'Query') return rootField(args, store, info);
  const returns = getNamedType(info.returnType).name;
  if (returns.endsWith('FactConnection')) return factPage(store, source as Thing, args, info);
  const own = (source as Arguments)[fieldName];
  if (Array.isArray(own) && returns === 'LocalizedText' && isText(own[0])) return own;
  const meant = byName[fieldName];
  return meant ? meant(source, args, store, info) : property(source as Arguments, fieldName, info.returnType);
}

function isText(found: unknown): boolean {
  return found === undefined || typeof found === 'object';
}

async function rootField(args: Arguments, store: Store, info: GraphQLResolveInfo): Promise<unknown> {
  const list = lists[info.fieldName];
  if (list) return listPage(store, list, args);
  const found = await store.thing(String(args['id']));
  return found?.typeName === getNamedType(info.returnType).name ? found : null;
}

/** A field that is a property of its name, in the form that its type in the schema has. */
function property(source: Arguments, field: string, type: GraphQLOutputType): unknown {
  const found = source[field];
  const target = getNamedType(type);
  if (target.name === 'LocalizedText') return together(found, source[`${field}Lang`]);
  const one = (value: unknown): unknown => {
    if (target.name === 'FuzzyDate') return parseDate(String(value));
    return isEnumType(target) && typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : value;
  };
  if (isListType(getNullableType(type))) return ((found ?? []) as unknown[]).map(one);
  return found === undefined || found === null ? null : one(found);
}
