import { sectionsOfThings } from '../../../base/model.js';
import type { Path } from '../finding.js';

/** A block of a dossier that may still be of any shape, with its path. */
export interface Block {
  path: Path;
  value: Record<string, unknown>;
}

/**
 * The blocks of a section, or of a list within a block; what is no list or no block is left out, since the check of
 * the shape has told of it.
 */
export function blocksOf(value: unknown, key: string, path: Path = []): Block[] {
  const list = isBlock(value) ? value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) =>
    isBlock(entry) ? [{ path: [...path, key, index], value: entry }] : [],
  );
}

/** The things that a dossier declares, in the order of the format. */
export function thingsOf(dossier: unknown): Block[] {
  return sectionsOfThings.flatMap((section) => blocksOf(dossier, section));
}

/** The text under a key; undefined if there is none. */
export function textOf(block: Record<string, unknown>, key: string): string | undefined {
  const value = block[key];
  return typeof value === 'string' ? value : undefined;
}

/** The texts under a key that holds one or a list of them, each with its path. */
export function textsOf({ path, value }: Block, key: string): { path: Path; text: string }[] {
  const entry = value[key];
  if (typeof entry === 'string') return [{ path: [...path, key], text: entry }];
  if (!Array.isArray(entry)) return [];
  return entry.flatMap((text: unknown, index) =>
    typeof text === 'string' ? [{ path: [...path, key, index], text }] : [],
  );
}

export function isBlock(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text somewhere in a dossier, with its path. */
export interface Leaf {
  path: Path;
  key: string;
  text: string;
}

/** All texts of a value, in the order of the file; the key is that of the nearest block. */
export function leavesOf(value: unknown, path: Path = [], key = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, key, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => leavesOf(entry, [...path, index], key));
  if (!isBlock(value)) return [];
  return Object.entries(value).flatMap(([name, entry]) => leavesOf(entry, [...path, name], name));
}
