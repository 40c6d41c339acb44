/** What each file of an export says of itself. */
export const dataset = {
  name: 'customs-cooperation-graph',
  title: 'Customs cooperation graph',
  description:
    'Who spoke where on what threat, in which capacity, and how do we know: facts of public documents on customs cooperation, each with its evidence.',
  licence: {
    name: 'Apache-2.0',
    title: 'Apache License 2.0',
    path: 'https://www.apache.org/licenses/LICENSE-2.0',
  },
} as const;

/** The sentence that ties a file to its data; `version` is empty before the first import. */
export function versionSentence(version: string): string {
  return `Data version ${version === '' ? 'none' : version}.`;
}
