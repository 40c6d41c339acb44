// The areas of the pure core that `npm run mutation` tries, each with its code and its tests.
import { readdirSync, readFileSync } from 'node:fs';

/** Code (folders and what of them; `*` is all) and tests. */
export interface Area {
  code: Record<string, string>;
  tests: string;
}

/** The code and the tests of each area; no test of these needs an engine. */
export const areas: Partial<Record<string, Area>> = {
  validation: {
    code: {
      'src/dossier/read/validate': '*',
      'src/dossier/read': 'validate',
      'src/dossier/vocabulary': 'vocabulary-check',
    },
    tests:
      'test/dossier/read/{validate-claims,validate-evidence,validate-references,validate-shape,validate-values,checks,vocabulary}',
  },
  dates: { code: { 'src/base/date': '*' }, tests: 'test/base/date/*' },
  choosing: {
    code: { 'src/dossier/import': 'choose', 'src/base': 'canonical' },
    tests: '{test/dossier/import/choose,test/base/canonical}',
  },
  guard: {
    code: { 'src/adhoc/guard': '*' },
    tests: 'test/adhoc/guard/{guard,lexer,texts,plan,parameters,collect,with-place}',
  },
  conflicts: {
    code: { 'src/questions/conflicts': 'rules numbers spans spelling' },
    tests: 'test/questions/conflicts/{rules,exclusions}',
  },
  matching: {
    code: { 'src/match': 'compare-names score features name fold twins propose' },
    tests: 'test/match/{assigned,compare-names,features,name,names,score,twins-of}',
  },
};
/** Reads the worked questions from their files, and guards nothing. */
const leftOut = ['src/adhoc/guard/questions.ts'];

/** The files of an area; of several parts, each line of them whose turn it is. Seen from the folder of the whole. */
export function placesOf(code: Area['code'], part: number, parts: number): string[] {
  const files = Object.entries(code)
    .flatMap(([folder, names]) => filesOf(folder, names))
    .filter((file) => !leftOut.includes(file));
  if (parts === 1) return files;
  return files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .map((_, at) => at + 1);
    return lines.filter((line) => line % parts === part % parts).map((line) => `${file}:${line}-${line}`);
  });
}

function filesOf(folder: string, names: string): string[] {
  const all = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const wanted = names === '*' ? all : names.split(' ').map((name) => `${name}.ts`);
  const missing = wanted.filter((file) => !all.includes(file));
  if (missing.length > 0) throw new Error(`${folder}/ has no ${missing.join(', ')}: mend the areas.`);
  return wanted.map((file) => `${folder}/${file}`);
}
