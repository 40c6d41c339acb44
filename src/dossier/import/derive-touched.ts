import type { Row, Transaction } from '../../database/graph/graph.js';
import { statement } from '../../database/graph/statement.js';
import { storedClaim } from '../claims/stored-claim.js';
import type { DerivationScope } from './derivation-scope.js';
import { vocabularyClaims } from '../claims/vocabulary-claims.js';
import type { Claim } from '../claims/claim.js';
import {
  deriveAbout,
  deriveCount,
  deriveMention,
  deriveName,
  deriveParticipation,
  derivePosition,
  deriveRelation,
} from './derive.js';
import { deriveProperty, propertiesOfKey } from './derive-property.js';
import type { ClaimsOfKey } from './derived.type.js';
import { changedHierarchies, deriveClosures } from './derive-closures.js';
import type { Foundation } from './foundation.js';
import { goneIdOf, Rows } from './derived-rows.js';
import { writeDisplayNames } from './display-names.js';
import { Tallies } from './tallies.js';

/**
 * Derives again all that a change of claims touches: first what each key gives, then what follows from several
 * keys together (display names, chosen places, offices, closures), and takes away what nothing supports any more.
 */
export async function deriveTouched(
  transaction: Transaction,
  foundation: Foundation,
  touched: DerivationScope,
): Promise<void> {
  const virtual = virtualClaims(foundation, touched);
  for (const key of virtual.keys()) touched.keys.add(key);
  const byKey = await claimsByKey(transaction, touched, virtual);
  const rows = new Rows();
  for (const key of touched.keys) {
    const claims = byKey.get(key);
    if (claims) derive({ key, kind: kindOfKey(key), claims }, foundation, touched, rows);
    else gone(key, touched, rows);
  }
  const hierarchies = await changedHierarchies(transaction, rows);
  const tallies = new Tallies(transaction);
  await tallies.lose(rows.goneNodes);
  await rows.write(transaction);
  const entities = [...touched.entities];
  await writeDisplayNames(
    transaction,
    entities.filter((id) => touched.present.has(id)),
  );
  await deriveClosures(transaction, foundation, rows, touched, hierarchies, tallies);
  const vanished = entities.filter((id) => !touched.present.has(id));
  if (vanished.length > 0) await transaction.run(statement('import/delete-entities'), { ids: vanished });
}

/** What the vocabulary says of the touched concepts, by key; empty lists for concepts that are there no more. */
function virtualClaims(foundation: Foundation, touched: DerivationScope): Map<string, Claim[]> {
  const virtual = new Map<string, Claim[]>();
  for (const id of touched.entities) {
    const concept = foundation.vocabulary.concept(id);
    for (const claim of concept ? vocabularyClaims(concept) : []) {
      virtual.set(claim.key, touched.present.has(id) ? [claim] : []);
    }
  }
  return virtual;
}

async function claimsByKey(
  transaction: Transaction,
  touched: DerivationScope,
  virtual: Map<string, Claim[]>,
): Promise<Map<string, Claim[]>> {
  // Those that came are at hand: in a large import they are almost all.
  const parameters = { keys: [...touched.keys], added: [...touched.added.keys()] };
  const rows = await transaction.run(statement('import/claims-of-keys'), parameters);
  const others = rows.map(({ claim, entities }) => storedClaim(claim as Row, entities as string[]));
  const byKey = new Map<string, Claim[]>();
  for (const claim of [...touched.added.values(), ...others, ...[...virtual.values()].flat()]) {
    const same = byKey.get(claim.key);
    if (same) same.push(claim);
    else byKey.set(claim.key, [claim]);
  }
  return byKey;
}

function kindOfKey(key: string): ClaimsOfKey['kind'] {
  return (JSON.parse(key) as [ClaimsOfKey['kind']])[0];
}

function derive(
  given: ClaimsOfKey,
  { preferences: { prefers } }: Foundation,
  touched: DerivationScope,
  rows: Rows,
): void {
  const fresh = (claims: string[]): string[] => claims.filter((id) => touched.added.has(id));
  switch (given.kind) {
    case 'property':
      return rows.property(deriveProperty(given, prefers));
    case 'name':
      return rows.add('names', deriveName(given));
    case 'mention':
      return rows.relationship(deriveMention(given));
    case 'about':
      return rows.relationship(deriveAbout(given, prefers));
    case 'relation':
      return rows.relationship(deriveRelation(given, prefers));
    case 'participation': {
      const participation = deriveParticipation(given, prefers);
      return rows.add('participations', { ...participation, claims: fresh(participation.claims) });
    }
    case 'position': {
      const position = derivePosition(given, prefers);
      rows.holders.add(position.holder);
      return rows.add('positions', { ...position, claims: fresh(position.claims) });
    }
    case 'count': {
      const count = deriveCount(given);
      return rows.add('counts', { ...count, claims: fresh(count.claims) });
    }
  }
}

/** What has lost its last claim: a property is emptied, a node or relationship taken away. */
function gone(key: string, touched: DerivationScope, rows: Rows): void {
  const [kind, first, from, to] = JSON.parse(key) as [string, string, string, string];
  if (kind === 'property') {
    if (touched.present.has(first)) rows.property(propertiesOfKey(key));
  } else if (kind === 'relation') rows.without({ id: goneIdOf(key), type: first, from, to });
  else if (kind === 'about') rows.without({ id: goneIdOf(key), type: 'ABOUT', from: first, to: from });
  else if (kind === 'mention') rows.without({ id: goneIdOf(key), type: 'MENTIONS', from: first, to: from });
  else {
    if (kind === 'position') rows.holders.add(first);
    rows.deleteNode(goneIdOf(key));
  }
}
