import { astFromValue, parseType, print, typeFromAST, type GraphQLInputType } from 'graphql';
import {
  everyItem,
  type Argument,
  type Condition,
  type FieldItem,
  type Item,
  type Operation,
} from './operation.js';
import { ResponseKeys } from './response-keys.js';
import { publicSchema } from './schema.js';

/** An operation as it is sent. */
export interface Written {
  text: string;
  variables: Record<string, unknown>;
  /** The variables that want a cursor, by the response key under which the page before is found. */
  cursors: ReadonlyMap<string, string>;
}

/** The text of an operation. */
export function write(operation: Operation): Written {
  return new Writer(operation, false).write();
}

/** Another text that means the same: fields in the reverse order, other aliases, literals for variables and vice versa. */
export function writeVariant(operation: Operation): Written {
  return new Writer(operation, true).write();
}

class Writer {
  readonly #operation: Operation;
  readonly #isVariant: boolean;
  readonly #keys: ResponseKeys;
  readonly #fragments: string[] = [];
  readonly #types = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};
  readonly #cursors = new Map<string, string>();

  constructor(operation: Operation, isVariant: boolean) {
    this.#operation = operation;
    this.#isVariant = isVariant;
    this.#keys = new ResponseKeys(operation, isVariant);
  }

  write(): Written {
    const { roots, shared } = this.#operation;
    const selection = this.#selection(roots);
    if (spreadsShared(roots)) this.#fragments.push(`fragment Shared on Entity ${this.#selection(shared)}`);
    const text = [`${this.#head()}${selection}`, ...this.#fragments].join('\n');
    return { text, variables: this.#variables, cursors: this.#cursors };
  }

  /** The declarations of the variables that were met. */
  #head(): string {
    const declared = [...this.#types].map(([name, type]) => `$${name}: ${type}`);
    return declared.length > 0 ? `query (${declared.join(', ')}) ` : '';
  }

  #selection(items: readonly Item[]): string {
    const texts = items.map((item) => this.#item(item));
    return `{ ${(this.#isVariant ? texts.toReversed() : texts).join(' ')} }`;
  }

  #item(item: Item): string {
    if (item.kind === 'shared') return '...Shared';
    const condition = this.#condition(item.condition);
    if (item.kind === 'field') return this.#field(item, condition);
    const on = item.on === null ? '' : ` on ${item.on}`;
    if (!item.isNamed || item.on === null) return `...${on}${condition} ${this.#selection(item.below)}`;
    const name = `F${this.#keys.number(item)}`;
    this.#fragments.push(`fragment ${name}${on} ${this.#selection(item.below)}`);
    return `...${name}${condition}`;
  }

  #field(item: FieldItem, condition: string): string {
    const key = this.#keys.of(item);
    const given = item.arguments.map((argument) => this.#argument(argument));
    if (item.goesOn) given.push(`after: $${this.#declareCursor(key, item)}`);
    const inBrackets = given.length > 0 ? `(${given.join(', ')})` : '';
    const alias = key === item.name ? '' : `${key}: `;
    const below = item.below ? ` ${this.#below(item, item.below)}` : '';
    return `${alias}${item.name}${inBrackets}${condition}${below}`;
  }

  #below({ goesOn }: FieldItem, items: readonly Item[]): string {
    const text = this.#selection(items);
    return goesOn ? text.replace('{', '{ at: pageInfo { endCursor }') : text;
  }

  #declareCursor(key: string, item: FieldItem): string {
    const variable = `c${this.#keys.number(item)}`;
    this.#types.set(variable, 'String');
    this.#cursors.set(variable, key);
    return variable;
  }

  #condition(condition: Condition | null): string {
    if (!condition) return '';
    const { directive, variable } = condition;
    this.#types.set(variable, 'Boolean!');
    this.#variables[variable] = this.#operation.conditions[variable];
    return ` @${directive}(if: $${variable})`;
  }

  #argument({ name, type, value, asVariable }: Argument): string {
    const isVariable = asVariable !== this.#isVariant;
    return `${name}: ${isVariable ? this.#variable(type, value) : literal(type, value)}`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#keys.number(JSON.stringify([type, value]))}`;
    this.#types.set(name, type);
    this.#variables[name] = value;
    return `$${name}`;
  }
}

function spreadsShared(items: readonly Item[]): boolean {
  return [...everyItem(items)].some(({ kind }) => kind === 'shared');
}

function literal(type: string, value: unknown): string {
  const inputType = typeFromAST(publicSchema, parseType(type)) as GraphQLInputType;
  const node = astFromValue(value, inputType);
  return node ? print(node) : 'null';
}
