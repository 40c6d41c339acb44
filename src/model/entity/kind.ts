import { kinds } from '../../base/model.js';
import { Mapped } from '../../plan/declare/decorators.js';
import { type, type TypeClass } from '../../plan/declare/registry.js';
// What kinds share is found by its name, once it is loaded.
import './actor.type.js';
import { connectionOf } from './connection.type.js';
import { Entity } from './entity.type.js';
import { factConnectionOf } from './facts.type.js';
import { theKindOf } from './kind-of-class.js';
import { Node } from './node.type.js';
import './topic.type.js';

/**
 * Makes a class the table of contents of a kind of thing, and the types of its lists. Which kind that is tells the name of
 * the class; what it is and what it shares with others tells the model (schema/model.yaml, `kinds`).
 *
 * @throws Error if the model has no kind of that type
 */
export function Kind(): (typeClass: TypeClass) => void {
  return (typeClass) => {
    const { name } = typeClass;
    const kind = theKindOf(typeClass);
    const { also = [], description } = kinds[kind];
    Mapped({ kind, description, implements: [Node, Entity, ...also.map(type)] })(typeClass);
    connectionOf(name);
    factConnectionOf(name);
  };
}
