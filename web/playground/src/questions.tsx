import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import type { JSX, SVGProps } from 'react';
import type { Preset } from './tab-state.js';

/** A panel that lists the ready operations with what each answers, and opens them, also those that were closed. */
export function questionsPlugin(presets: readonly Preset[]): GraphiQLPlugin {
  return { title: 'Questions', icon: QuestionIcon, content: () => <Questions presets={presets} /> };
}

function Questions({ presets }: { presets: readonly Preset[] }): JSX.Element {
  const open = useOpenPreset();
  return (
    <section aria-label="Questions" className="questions">
      <h2>Questions</h2>
      {presets.length === 0 && <p>There are no ready operations in schema/operations.</p>}
      <ol>
        {presets.map((preset) => (
          <li key={preset.title}>
            <button type="button" onClick={() => open(preset)}>
              {preset.title}
            </button>
            <p>{preset.about}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Goes to the tab of an operation if there is one, and makes one if not. */
function useOpenPreset(): (preset: Preset) => void {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return ({ title, query, variables = '' }) => {
    const index = tabs.findIndex((tab) => tab.title === title);
    if (index >= 0) return changeTab(index);
    addTab();
    updateActiveTabValues({ query, variables, operationName: title });
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}

function QuestionIcon(props: SVGProps<SVGSVGElement>): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" {...props}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.3 9.4a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2" strokeLinecap="round" />
      <circle cx="12" cy="17" r=".9" fill="currentColor" stroke="none" />
    </svg>
  );
}
