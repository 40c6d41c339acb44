import { expect, test } from 'vitest';
import { linkedOperation, prepareTabs } from '../../../web/playground/src/browser-state.js';
import { knownPresets, mergeTabs } from '../../../web/playground/src/tab-state.js';

const speakers = {
  title: 'Speakers',
  about: 'Who spoke?',
  query: 'query Speakers { a }',
  variables: '{"n":1}',
};
const events = { title: 'Events', about: 'Which events?', query: 'query Events { b }' };

const speakersTab = {
  id: 'Speakers',
  title: 'Speakers',
  query: 'query Speakers { a }',
  variables: '{"n":1}',
  headers: null,
  operationName: 'Speakers',
  response: null,
};
const eventsTab = {
  ...speakersTab,
  id: 'Events',
  title: 'Events',
  query: events.query,
  variables: null,
  operationName: 'Events',
};

test('a newcomer gets every preset, the first in front', () => {
  expect(mergeTabs(undefined, [speakers, events], {})).toEqual({
    activeTabIndex: 0,
    tabs: [speakersTab, eventsTab],
  });
});

test('an edited tab stays as it is, also when its file changed', () => {
  const mine = { ...speakersTab, query: 'query Speakers { a mine }' };
  const changed = { ...speakers, query: 'query Speakers { a new }' };
  const stored = { activeTabIndex: 0, tabs: [mine] };
  expect(mergeTabs(stored, [changed], knownPresets([speakers]))).toEqual(stored);
});

test('an untouched tab follows its file', () => {
  const changed = { ...speakers, query: 'query Speakers { a new }', variables: '{"n":2}' };
  const stored = { activeTabIndex: 0, tabs: [{ ...speakersTab, id: 'x' }] };
  expect(mergeTabs(stored, [changed], knownPresets([speakers])).tabs).toEqual([
    { ...speakersTab, id: 'x', query: changed.query, variables: '{"n":2}' },
  ]);
});

test('a new preset is added at the end, a closed one stays closed', () => {
  const own = { ...speakersTab, id: 'own', title: '<untitled>', query: '{ c }', operationName: null };
  const stored = { activeTabIndex: 0, tabs: [own] };
  expect(mergeTabs(stored, [speakers, events], knownPresets([speakers]))).toEqual({
    activeTabIndex: 0,
    tabs: [own, eventsTab],
  });
});

/** The part of the browser's storage that is used, kept in a map. */
function emptyStore() {
  const map = new Map<string, string>();
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

test('the browser is given the tabs, and the query and variables of the one in front', () => {
  const store = emptyStore();
  expect(prepareTabs(store, [speakers, events])).toBe(true);
  expect(store.getItem('graphiql:query')).toBe(speakers.query);
  expect(store.getItem('graphiql:variables')).toBe('{"n":1}');
  expect(JSON.parse(store.getItem('graphiql:tabState') ?? '')).toEqual({
    activeTabIndex: 0,
    tabs: [speakersTab, eventsTab],
  });
  expect(prepareTabs(store, [speakers, events])).toBe(false);
});

test('variables of another tab do not linger', () => {
  const store = emptyStore();
  store.setItem('graphiql:variables', '{"old":true}');
  prepareTabs(store, [events]);
  expect(store.getItem('graphiql:variables')).toBe(null);
});

test('a damaged store counts as a new one', () => {
  const store = emptyStore();
  store.setItem('graphiql:tabState', '{"tabs":');
  prepareTabs(store, [events]);
  expect(JSON.parse(store.getItem('graphiql:tabState') ?? '')).toEqual({
    activeTabIndex: 0,
    tabs: [eventsTab],
  });
});

test('without presets the store is left alone', () => {
  const store = emptyStore();
  prepareTabs(store, []);
  expect([...store.map]).toEqual([]);
});

test('a link carries a query and its variables', () => {
  expect(linkedOperation('?query=%7Ba%7D&variables=%7B%7D')).toEqual({
    initialQuery: '{a}',
    initialVariables: '{}',
  });
  expect(linkedOperation('?query=%7Ba%7D')).toEqual({ initialQuery: '{a}', initialVariables: '' });
  expect(linkedOperation('')).toEqual({});
});
