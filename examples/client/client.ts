import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** Asks one operation; its answer and its variables have the types of the document. */
export type Ask = <Answer, Variables>(
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
) => Promise<Answer>;

/** The part of a connection that tells whether there is more. */
interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Body<Answer> {
  data?: Answer;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * A client of the API at this address, for example http://127.0.0.1:4000/graphql.
 *
 * @throws Error with code and message of the API, or with the status of the answer where it is none of the API's
 */
export function client(url: string, headers: Record<string, string> = {}): Ask {
  return async (document, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query: print(document), variables }),
    });
    return answerOf(response);
  };
}

/**
 * All pages of a list, one after the other; each is asked for only when it is wanted. A document that is imported in
 * between neither repeats nor hides what keeps its place in the order.
 *
 * @param pageOf finds the connection in an answer
 */
export async function* pages<Answer, Variables extends { after?: string | null | undefined }, P extends Page>(
  ask: Ask,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  pageOf: (answer: Answer) => P,
): AsyncGenerator<P> {
  for (let after = variables.after; ; ) {
    const page = pageOf(await ask(document, { ...variables, after }));
    yield page;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) throw new Error(`Expected JSON; found ${response.status} ${type}.`);
  const { data, errors } = (await response.json()) as Body<Answer>;
  const [error] = errors ?? [];
  if (error) throw new Error(`${error.extensions?.code ?? response.status}: ${error.message}`);
  if (data === undefined) throw new Error(`Expected data; found none (status ${response.status}).`);
  return data;
}
