import { isAbsolute, relative } from 'node:path';
import type { Finding } from '../dossier/read/finding.js';
import type { Finding as ShownFinding } from '../questions/meta/finding.type.js';
import { fromRoot } from '../base/root.js';

/** Findings with paths relative to the project: clients see them too, and need not know our folders. */
export function fromProject(findings: readonly Finding[]): Finding[] {
  const short = (file: string): string => (isAbsolute(file) ? relative(fromRoot('.'), file) : file);
  return findings.map((finding) => ({ ...finding, file: short(finding.file) }));
}

/** A finding as callers see it. */
export function shownFinding({ file, line, path, expected, found, hint, severity }: Finding): ShownFinding {
  return {
    file,
    line,
    field: path === '' ? null : path,
    message: `expected ${expected}, found ${found}${hint === undefined ? '' : ` (${hint})`}`,
    severity: severity === 'warning' ? 'WARNING' : 'ERROR',
  };
}
