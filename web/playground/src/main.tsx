// oxlint-disable-next-line import/no-unassigned-import -- it only tells the editor where its workers are
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { linkedOperation, prepareTabs } from './browser-state.js';
import { Page } from './page.js';
import type { Preset } from './tab-state.js';

const place = document.querySelector('#page');
if (place === null) throw new Error('index.html: expected an element with the id page; found none.');
const root = createRoot(place);
const presets = await readPresets();
const newcomer = typeof presets !== 'string' && prepareTabs(localStorage, presets);
root.render(
  <Page
    presets={typeof presets === 'string' ? [] : presets}
    notice={typeof presets === 'string' ? presets : undefined}
    newcomer={newcomer}
    linked={linkedOperation(location.search)}
  />,
);

/** The ready operations, or the sentence that says why there are none: the editor works without them. */
async function readPresets(): Promise<Preset[] | string> {
  try {
    const response = await fetch('/playground/tabs.json');
    return response.ok
      ? ((await response.json()) as Preset[])
      : `The ready questions cannot be read: ${await response.text()}`;
  } catch (error) {
    return `The ready questions cannot be read: ${(error as Error).message}`;
  }
}
