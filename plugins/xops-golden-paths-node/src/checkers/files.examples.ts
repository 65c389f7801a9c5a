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
      name: 'a file that an empty condition left blank',
      rule: 'empty',
      files: { Dockerfile: '\n  \n' },
      file: 'Dockerfile',
    },
  ],
  elsewhere: ['link-leaves-folder', 'not-a-file'],
};
