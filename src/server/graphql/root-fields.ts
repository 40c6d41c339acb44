import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** Names of the root fields that an operation may reach, through fragments too, whatever its conditions say. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): Set<string> {
  return new Set(rootAnswers(document, operation).values());
}

/** As `rootFields`, each under the name that it has in the answer. */
export function rootAnswers(document: DocumentNode, operation: OperationDefinitionNode): Map<string, string> {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD)
        names.set((selection.alias ?? selection.name).value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragmentNamed(document, selection.name.value);
        if (fragment) walk(fragment);
      }
    }
  };
  walk(operation.selectionSet);
  return names;
}

function fragmentNamed({ definitions }: DocumentNode, name: string): SelectionSetNode | undefined {
  const found = definitions.find(
    (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
  );
  return found?.kind === Kind.FRAGMENT_DEFINITION ? found.selectionSet : undefined;
}
