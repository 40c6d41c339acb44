import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, type Tags } from 'yaml';
import { fromRoot } from '../../setup/graph.js';

// Many programs still read YAML 1.1, for which NO is false, 010 is eight and 1:30 is ninety.

const files = ['seeds', 'seeds/vocabulary', 'seeds/dossiers'].flatMap((folder) =>
  readdirSync(fromRoot(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name)),
);

/** Days are days to both, though one makes an object of them. */
const withoutDays = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:timestamp');

function inBoth(text: string): [unknown, unknown] {
  return [parse(text), parse(text, { version: '1.1', schema: 'yaml-1.1', customTags: withoutDays })];
}

test('the traps are known', () => {
  for (const trap of ['NO', 'on', 'y', '010', '1:30', '0b1', '1_000']) {
    const [now, before] = inBoth(`a: ${trap}`);
    expect([trap, now]).not.toEqual([trap, before]);
  }
});

test.each(files)('%s says the same in YAML 1.1 and 1.2', (file) => {
  const [now, before] = inBoth(readFileSync(fromRoot(file), 'utf8'));
  expect(before).toEqual(now);
});
