/** A ready operation, as `/playground/tabs.json` lists it. */
export interface Preset {
  title: string;
  about: string;
  query: string;
  variables?: string;
}

/** A tab in the form in which GraphiQL keeps it in the browser. */
export interface StoredTab {
  id: string;
  title: string;
  query: string | null;
  variables: string | null;
  headers: string | null;
  operationName: string | null;
  response: string | null;
}

export interface TabState {
  activeTabIndex: number;
  tabs: StoredTab[];
}

/** The queries of the presets, by title, that this browser was last given. */
export type Known = Record<string, string>;

/**
 * What a reader finds who was here before: all their tabs as they left them, with two exceptions. A preset that they never
 * saw is added at the end, and a preset that they left untouched follows its file when that changed. A preset that they
 * closed stays closed; the list of questions opens it again.
 */
export function mergeTabs(stored: TabState | undefined, presets: readonly Preset[], known: Known): TabState {
  if (stored === undefined || stored.tabs.length === 0)
    return { activeTabIndex: 0, tabs: presets.map(newTab) };
  const kept = stored.tabs.map((tab) => refresh(tab, presets, known));
  const isNew = ({ title }: Preset) => known[title] === undefined && !kept.some((tab) => tab.title === title);
  return { ...stored, tabs: [...kept, ...presets.filter(isNew).map(newTab)] };
}

/** The presets as `mergeTabs` wants to know them the next time. */
export function knownPresets(presets: readonly Preset[]): Known {
  return Object.fromEntries(presets.map(({ title, query }) => [title, query]));
}

function refresh(tab: StoredTab, presets: readonly Preset[], known: Known): StoredTab {
  const preset = presets.find(({ title }) => title === tab.title);
  const untouched = tab.query !== null && known[tab.title] === tab.query;
  return preset !== undefined && untouched && preset.query !== tab.query
    ? { ...newTab(preset), id: tab.id }
    : tab;
}

function newTab({ title, query, variables }: Preset): StoredTab {
  const empty = { headers: null, response: null };
  return { id: title, title, query, variables: variables ?? null, operationName: title, ...empty };
}
