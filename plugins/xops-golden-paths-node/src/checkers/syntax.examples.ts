import { type CheckerExamples } from '../testing/CheckerExamples';

export const syntaxExamples: CheckerExamples = {
  good: [
    {
      name: 'several YAML documents, anchors and merges',
      files: {
        'a.yaml': 'a: &a { b: 1 }\n---\nc: &c { d: 1 }\ne: { <<: *c, f: 2 }\n',
      },
    },
    {
      name: 'comments in TypeScript configuration',
      files: {
        'tsconfig.json':
          '{\n  // why\n  "compilerOptions": { /* what */ "strict": true }\n}\n',
      },
    },
  ],
  bad: [
    {
      name: 'a key with less indentation than its siblings',
      rule: 'yaml',
      files: { 'a.yaml': 'a:\n    b: 1\n  c: 2\n' },
      line: 3,
    },
    {
      name: 'a quote that is never closed',
      rule: 'yaml',
      files: { '.gitlab-ci.yml': 'a: "b\n' },
      file: '.gitlab-ci.yml',
    },
    {
      name: 'an alias without its anchor',
      rule: 'yaml',
      files: { 'a.yaml': 'a: *b\n' },
    },
    {
      name: 'aliases that grow without bound when written out',
      rule: 'yaml',
      files: {
        'a.yaml': `a0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => {
          const aliases = Array.from({ length: 9 }, () => `*a${i}`).join(', ');
          return `a${i + 1}: &a${i + 1} [${aliases}]\n`;
        }).join('')}`,
      },
      says: 'alias',
    },
    {
      name: 'lists in lists without end',
      rule: 'yaml',
      files: { 'a.yaml': '['.repeat(100_000) },
      line: 1,
    },
    {
      name: 'a key that stands twice',
      rule: 'duplicate-key',
      files: { 'a.yaml': 'a: 1\nb: 2\na: 3\n' },
      line: 3,
    },
    {
      name: 'a comma too many in JSON',
      rule: 'json',
      files: { 'release.json': '{\n  "image": "a",\n}\n' },
      line: 3,
    },
    {
      name: 'an empty JSON file',
      rule: 'json',
      files: { 'release.json': '' },
    },
  ],
};
