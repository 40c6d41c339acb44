// oxlint-disable-next-line import/no-unassigned-import -- it only tells the editor where its workers are
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { linkedOperation, prepareTabs } from './browser-state.js';
import { Page } from './page.jsx';

const root = createRoot(document.querySelector('#page'));
const presets = await readPresets();
const newcomer = Array.isArray(presets) && prepareTabs(localStorage, presets);
root.render(
  <Page
    presets={Array.isArray(presets) ? presets : []}
    notice={typeof presets === 'string' ? presets : undefined}
    newcomer={newcomer}
    linked={linkedOperation(location.search)}
  />,
);

/** The ready operations, or the sentence that says why there are none: the editor works without them. */
async function readPresets() {
  try {
    const response = await fetch('/playground/tabs.json');
    return response.ok
      ? await response.json()
      : `The ready questions cannot be read: ${await response.text()}`;
  } catch (error) {
    return `The ready questions cannot be read: ${error.message}`;
  }
}
