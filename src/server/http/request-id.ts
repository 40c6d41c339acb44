import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs `work` so that everything it awaits can ask for `currentRequestId()`. */
export function withRequestId<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

/** Id of the HTTP request that is being answered, the one in its `x-request-id` header; `none` outside of a request. */
export function currentRequestId(): string {
  return current.getStore() ?? 'none';
}
