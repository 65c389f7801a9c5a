import { FOLDER_LIMITS } from '../output/OutputFolder';
import { type CheckerExamples } from '../testing/CheckerExamples';

const manyFiles = Object.fromEntries(
  Array.from({ length: FOLDER_LIMITS.files + 1 }, (_, i) => [`${i}.txt`, 'a']),
);

export const filesExamples: CheckerExamples = {
  good: [
    {
      name: 'a binary file',
      files: { 'logo.png': '\u0000\u0001', 'README.md': '# Shop\n' },
    },
    { name: 'an empty file that keeps a folder', files: { 'a/.gitkeep': '' } },
    {
      name: 'packages that the tests of an output installed',
      files: {
        'node_modules/a/index.js': ' '.repeat(FOLDER_LIMITS.fileBytes + 1),
      },
    },
    {
      name: 'lock files without a registry, or with a package from Git',
      files: {
        'package-lock.json': `{
  "packages": {
    "node_modules/a": { "version": "1.0.0", "integrity": "sha512-AAAA" },
    "node_modules/b": { "resolved": "git+ssh://git@git.example.org/b.git#0" }
  }
}
`,
      },
    },
    {
      name: 'all expected files',
      files: { 'docs/README.md': '# Shop\n' },
      expect: { files: ['docs/README.md'] },
    },
  ],
  bad: [
    {
      name: 'a file that is too large to be part of a template',
      rule: 'too-large',
      files: { 'data.json': ' '.repeat(FOLDER_LIMITS.fileBytes + 1) },
      file: 'data.json',
      says: 'has 1048577 bytes',
    },
    {
      name: 'more files than any output has',
      rule: 'too-many',
      files: manyFiles,
    },
    {
      name: 'an output without an expected file',
      rule: 'missing',
      files: { 'a.txt': 'a' },
      expect: { files: ['.xops/provenance.yaml'] },
      file: '.xops/provenance.yaml',
    },
    {
      name: 'a lock file that only works where its registry is reached',
      rule: 'registry-host',
      files: {
        'package-lock.json':
          '{ "packages": { "a": {\n  "resolved": "https://registry.example.org/a/-/a-1.0.0.tgz"\n} } }\n',
      },
      line: 2,
      says: "names the registry 'registry.example.org'",
    },
    {
      name: 'the same by another package manager',
      rule: 'registry-host',
      files: {
        'yarn.lock':
          'a@^1:\n  version "1.0.0"\n  resolved "https://registry.example.org/a/-/a-1.0.0.tgz#0"\n',
      },
      line: 3,
    },
    {
      name: 'a file that an empty condition left blank',
      rule: 'empty',
      files: { Dockerfile: '\n  \n' },
      file: 'Dockerfile',
    },
  ],
  elsewhere: {
    'link-leaves-folder': 'a link to /etc/passwd',
    'not-a-file': 'a pipe, which would never end',
  },
};
