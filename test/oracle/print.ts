import { astFromValue, GraphQLObjectType, isInterfaceType, parseType, print, typeFromAST } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { everyItem, type Argument, type Condition, type FieldItem, type Item, type Operation } from './operation.js';
import { publicSchema } from './oracle.js';

/** How one operation can be written in several ways that mean the same. */
export interface Style {
  /** Fields in the reverse order. */
  reversed?: boolean;
  /** Aliases where there are none, and none where there are, as far as names allow. */
  otherAliases?: boolean;
  /** Variables written out, and what was written out as variables. */
  otherVariables?: boolean;
}

export interface Written {
  text: string;
  variables: Record<string, unknown>;
  /** The variables that want a cursor, by the response key under which the page before is found. */
  cursors: ReadonlyMap<string, string>;
}

/** The text of an operation. Equal fields with equal arguments have one response key, all others different ones. */
export function write(operation: Operation, style: Style = {}): Written {
  return new Writer(operation, style).write();
}

class Writer {
  readonly #operation: Operation;
  readonly #style: Style;
  readonly #numbers = new Map<unknown, number>();
  readonly #fragments: string[] = [];
  readonly #types = new Map<string, string>();
  readonly #variables: Record<string, unknown> = {};
  readonly #cursors = new Map<string, string>();

  constructor(operation: Operation, style: Style) {
    this.#operation = operation;
    this.#style = style;
    const items = [...everyItem([...operation.roots, ...operation.shared])];
    for (const item of items) {
      this.#number(item);
      if (item.kind === 'field') this.#number(argumentsKey(item));
    }
  }

  write(): Written {
    const { roots, shared, conditions } = this.#operation;
    const selection = this.#selection(roots);
    if (spreadsShared(roots)) this.#fragments.push(`fragment Shared on Entity ${this.#selection(shared)}`);
    for (const name of ['p', 'q'] as const) {
      if (this.#types.has(name)) this.#variables[name] = conditions[name];
    }
    const declared = [...this.#types].map(([name, type]) => `$${name}: ${type}`);
    const head = declared.length > 0 ? `query (${declared.join(', ')}) ` : '';
    const text = [`${head}${selection}`, ...this.#fragments].join('\n');
    return { text, variables: this.#variables, cursors: this.#cursors };
  }

  /** The same for the same thing, whatever is written before it. */
  #number(thing: unknown): number {
    const known = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, known);
    return known;
  }

  #selection(items: readonly Item[]): string {
    const texts = items.map((item) => this.#item(item));
    return `{ ${(this.#style.reversed ? texts.toReversed() : texts).join(' ')} }`;
  }

  #item(item: Item): string {
    if (item.kind === 'shared') return '...Shared';
    const condition = this.#condition(item.condition);
    if (item.kind === 'field') return this.#field(item, condition);
    const on = item.on === null ? '' : ` on ${item.on}`;
    if (!item.isNamed || item.on === null) return `...${on}${condition} ${this.#selection(item.below)}`;
    const name = `F${this.#number(item)}`;
    this.#fragments.push(`fragment ${name}${on} ${this.#selection(item.below)}`);
    return `...${name}${condition}`;
  }

  #field(item: FieldItem, condition: string): string {
    const key = this.#key(item);
    const given = item.arguments.map((argument) => this.#argument(argument));
    if (item.goesOn) given.push(`after: $${this.#declareCursor(key, item)}`);
    const inBrackets = given.length > 0 ? `(${given.join(', ')})` : '';
    const alias = key === item.name ? '' : `${key}: `;
    const below = item.below ? this.#below(item) : '';
    return `${alias}${item.name}${inBrackets}${condition}${below}`;
  }

  #below(item: FieldItem): string {
    const text = this.#selection(item.below ?? []);
    return ` ${item.goesOn ? text.replace('{', '{ at: pageInfo { endCursor }') : text}`;
  }

  #key(item: FieldItem): string {
    if (item.goesOn) return `${item.name}_c${this.#number(item)}`;
    const parent = typesOfName(item.name).size > 1 ? item.parent : '';
    const number = item.arguments.length > 0 ? `_${this.#number(argumentsKey(item))}` : '';
    const aliased = item.aliased !== (this.#style.otherAliases ?? false);
    return `${aliased ? 'x_' : ''}${item.name}${parent}${number}`;
  }

  #declareCursor(key: string, item: FieldItem): string {
    const variable = `c${this.#number(item)}`;
    this.#types.set(variable, 'String');
    this.#cursors.set(variable, key);
    return variable;
  }

  #condition(condition: Condition | null): string {
    if (!condition) return '';
    this.#types.set(condition.variable, 'Boolean!');
    return ` @${condition.directive}(if: $${condition.variable})`;
  }

  #argument(argument: Argument): string {
    const { name, type, value, asVariable } = argument;
    const isVariable = asVariable !== (this.#style.otherVariables ?? false);
    return `${name}: ${isVariable ? this.#variable(type, value) : literal(type, value)}`;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#number(JSON.stringify([type, value]))}`;
    this.#types.set(name, type);
    this.#variables[name] = value;
    return `$${name}`;
  }
}

function argumentsKey({ name, arguments: given }: FieldItem): string {
  return JSON.stringify([name, given.map(({ name: argument, value, asVariable }) => [argument, value, asVariable])]);
}

function spreadsShared(items: readonly Item[]): boolean {
  return [...everyItem(items)].some(({ kind }) => kind === 'shared');
}

function literal(type: string, value: unknown): string {
  const inputType = typeFromAST(publicSchema, parseType(type)) as GraphQLInputType;
  const node = astFromValue(value, inputType);
  return node ? print(node) : 'null';
}

const typesByName = new Map<string, ReadonlySet<string>>();

/** The types that a field of this name has among the types that may stand at one place. */
function typesOfName(name: string): ReadonlySet<string> {
  const known = typesByName.get(name);
  if (known) return known;
  const types = Object.values(publicSchema.getTypeMap()).filter(
    (type) =>
      isInterfaceType(type) ||
      (type instanceof GraphQLObjectType && type.getInterfaces().length > 0),
  ) as GraphQLObjectType[];
  const found = new Set(types.flatMap((type) => String(type.getFields()[name]?.type ?? [])));
  found.delete('');
  typesByName.set(name, found);
  return found;
}
