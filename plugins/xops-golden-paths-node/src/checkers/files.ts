import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { type OutputFile } from '../output/OutputFolder';

const book = new RuleBook('files', {
  'link-leaves-folder': errorRule(
    'a symbolic link that points outside the output',
    'Put the file itself there.',
  ),
  'too-large': errorRule(
    'a file of more than 1 MiB',
    'Keep large files out of the template.',
  ),
  'too-many': errorRule(
    'more than 5000 files',
    'Keep what is generated or installed out of the template.',
  ),
  'not-a-file': errorRule('a socket, a pipe or a device', 'Remove it.'),
  missing: errorRule(
    'an expected file that is not there',
    'Let the template write it.',
  ),
  'registry-host': errorRule(
    "a lock file that names a registry's host",
    'Make it with `npm install --omit-lockfile-registry-resolved`.',
  ),
  empty: errorRule(
    'a file with nothing but blanks in it',
    'Write its content, or leave the file out.',
  ),
});

const RULES = {
  linkLeavesFolder: 'link-leaves-folder',
  tooLarge: 'too-large',
  tooMany: 'too-many',
  notAFile: 'not-a-file',
} as const;

/** Files that mean something by being there. */
const MAY_BE_EMPTY = /(^|\/)(\.gitkeep|\.keep|\.nojekyll|__init__\.py)$/;

/** Lines of npm's, yarn's and pnpm's lock files that say where a package comes from. */
const REGISTRY = /(resolved|tarball)"?:? "?https?:\/\/([^/"\s]+)/;

function registryFindings({ path: file, text }: OutputFile): Finding[] {
  if (!/(^|\/)(package-lock\.json|yarn\.lock|pnpm-lock\.yaml)$/.test(file)) {
    return [];
  }
  const lines = text.split('\n');
  const index = lines.findIndex(it => REGISTRY.test(it));
  const host = REGISTRY.exec(lines[index] ?? '')?.[2];
  if (host === undefined) return [];
  const message = `The lock file names the registry '${host}'.`;
  return [book.finding('registry-host', { file, line: index + 1, message })];
}

/** What lies in the folder can be read and published, and is all there. */
export const files: Checker = {
  book,
  check({ folder, expect }) {
    const paths = new Set(folder.files.map(it => it.path));
    const findings = [
      ...folder.problems.map(({ path, problem, message }) =>
        book.finding(RULES[problem], { file: path, message }),
      ),
      ...(expect.files ?? [])
        .filter(path => !paths.has(path))
        .map(path =>
          book.finding('missing', {
            file: path,
            message: `The file '${path}' is expected and not there.`,
          }),
        ),
      ...folder.files
        .filter(it => !it.text.trim() && !MAY_BE_EMPTY.test(it.path))
        .map(it =>
          book.finding('empty', {
            file: it.path,
            message: 'The file is empty.',
          }),
        ),
      ...folder.files.flatMap(registryFindings),
    ];
    return {
      subjects: folder.files.length + folder.problems.length,
      findings,
    };
  },
};
