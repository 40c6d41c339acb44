import type { Dossier, Named, SourceDocument } from '../dossier/read/dossier.type.js';
import { inLineOrder, type Finding } from '../dossier/read/finding.js';
import { locateProblems } from '../dossier/read/locate-problems.js';
import { checkShape } from '../dossier/read/validate/shape.js';
import { sectionsOfThings } from '../base/model.js';
import { readYaml } from '../dossier/read/yaml-file.js';
import type { YamlText } from '../dossier/read/yaml.js';

type SectionOfThings = (typeof sectionsOfThings)[number];
type Loose<Block> = Block extends { id: string } ? Omit<Block, 'id'> & { id?: string } : Block;

/** A dossier whose ids may be missing and whose references may be names (schema/draft.schema.json). */
export type Draft = Omit<Dossier, 'document' | SectionOfThings> & {
  document: Omit<SourceDocument, 'id'> & { id?: string };
} & { [Section in SectionOfThings]?: Loose<Named>[] };

/** A draft file that was read: the draft is there only if there are no findings. */
export interface ReadDraft {
  yaml: YamlText;
  draft?: Draft;
  findings: Finding[];
}

/** Reads and checks the shape of a draft, YAML or JSON. Whatever is wrong is a finding; never throws. */
export async function readDraft(file: string): Promise<ReadDraft> {
  const yaml = await readYaml(file);
  if (yaml.findings.length > 0) return { yaml, findings: yaml.findings };
  const findings = inLineOrder(locateProblems(checkShape('draft', yaml.value), yaml));
  return findings.length > 0 ? { yaml, findings } : { yaml, draft: yaml.value as Draft, findings };
}
