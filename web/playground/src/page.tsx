import { explorerPlugin } from '@graphiql/plugin-explorer';
import { GraphiQL, HISTORY_PLUGIN, type GraphiQLProps } from 'graphiql';
import { useMemo, type JSX, type SVGProps } from 'react';
import { nameInQuery } from './operation-name.js';
import { questionsPlugin } from './questions.js';
import type { Preset } from './tab-state.js';

const explorer = { ...explorerPlugin({ showAttribution: false }), title: 'Explorer', icon: TickIcon };

const hint =
  'Every tab is ready to run: press ▶. On the left: what each field means, all questions, and a panel to tick fields.';

interface PageProperties {
  presets: readonly Preset[];
  /** What the reader is to know in place of the usual hint. */
  notice: string | undefined;
  /** The operation of a link. */
  linked: { initialQuery?: string; initialVariables?: string };
  /** Whether this browser is here for the first time. */
  newcomer: boolean;
}

/** The whole page: a strip that says where one is and what to do, and the editor below it. */
export function Page({ presets, notice, linked, newcomer }: PageProperties): JSX.Element {
  const questions = useMemo(() => questionsPlugin(presets), [presets]);
  const plugins = useMemo(() => [questions, explorer, HISTORY_PLUGIN], [questions]);
  return (
    <>
      <header className="strip">
        <a className="home" href="/">
          <img src="/favicon.svg" alt="" width="26" height="26" />
          <span>Customs cooperation graph</span>
        </a>
        <p className="hint" role="note">
          {notice ?? hint}
        </p>
        <nav aria-label="Other doors">
          <a href="/#download">Download</a>
          <a href="/schema.graphql">Schema</a>
        </nav>
      </header>
      <div className="editor">
        <GraphiQL
          fetcher={ask}
          plugins={plugins}
          schemaDescription
          {...(newcomer && { visiblePlugin: questions })}
          {...linked}
        >
          <GraphiQL.Logo>
            <span className="no-logo" />
          </GraphiQL.Logo>
        </GraphiQL>
      </div>
    </>
  );
}

/** Sends an operation to our own `/graphql`; an answer that is no JSON is shown as the error that it is. */
const ask: GraphiQLProps['fetcher'] = async ({ query, variables, operationName }, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, accept: 'application/graphql-response+json', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName: nameInQuery(query, operationName) }),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `The server answered ${response.status}: ${text}` }] };
  }
};

function TickIcon(props: SVGProps<SVGSVGElement>): JSX.Element {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      {...props}
    >
      <path d="m3 6.5 1.8 1.8L8 5M3 16.5l1.8 1.8L8 15M11.5 7H21M11.5 17H21" strokeLinejoin="round" />
    </svg>
  );
}
