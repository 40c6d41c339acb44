import type { Known, Preset, TabState } from './tab-state.js';
import { knownPresets, mergeTabs } from './tab-state.js';

/** The parts of the browser's storage that are used here. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The panel on the left takes a fifth of the width until its reader drags it. */
const panelShare = '0.25';
const presetsKey = 'customs-cooperation-graph:presets';

/**
 * Puts the tabs where GraphiQL reads them when it starts: GraphiQL itself offers its default tabs to newcomers only, and
 * forgets the variables of the first one.
 *
 * @returns whether this browser is here for the first time
 */
export function prepareTabs(store: Store, presets: readonly Preset[]): boolean {
  const known = readJson<Known>(store, presetsKey);
  const state = mergeTabs(readJson<TabState>(store, 'graphiql:tabState'), presets, known ?? {});
  const active = state.tabs[Math.min(Math.max(state.activeTabIndex, 0), state.tabs.length - 1)];
  if (active === undefined) return true;
  store.setItem('graphiql:tabState', JSON.stringify(state));
  put(store, 'graphiql:query', active.query);
  put(store, 'graphiql:variables', active.variables);
  store.setItem(presetsKey, JSON.stringify(knownPresets(presets)));
  if (known === undefined) put(store, 'graphiql:docExplorerFlex', panelShare);
  return known === undefined;
}

/** The operation that a link carries, `/playground?query=…&variables=…`; it becomes the active tab and is not run by itself. */
export function linkedOperation(search: string): { initialQuery?: string; initialVariables?: string } {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null) return {};
  return { initialQuery: query, initialVariables: parameters.get('variables') ?? '' };
}

function put(store: Store, key: string, value: string | null): void {
  if (value === null || value === '') store.removeItem(key);
  else store.setItem(key, value);
}

/** What a browser kept may be damaged or of another time; then it counts as absent. */
function readJson<T>(store: Store, key: string): T | undefined {
  try {
    return (JSON.parse(store.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
