import { type CheckerExamples } from '../testing/CheckerExamples';

export const templatingExamples: CheckerExamples = {
  good: [
    {
      name: 'expressions of GitHub Actions and keys without value there',
      files: {
        '.github/workflows/ci.yaml':
          'on:\n  push:\njobs: { a: { env: { T: "${{ secrets.TOKEN }}" } } }\n',
      },
    },
    {
      name: 'expressions of Argo CD',
      files: {
        'set.yaml':
          "name: 'shop-{{ .path.basename }}'\nimage: 'shop={{ .image }}@{{ .digest }}'\n",
      },
    },
    {
      name: 'shell expansions that look similar',
      files: { 'release.sh': 'echo "${name%-*} ${#list[@]} ${name//a/b}"\n' },
    },
    {
      name: 'undefined in code and in prose',
      files: {
        'src/a.ts': 'export const a = undefined;\n// `${{ a }}`\n'.replace(
          '${{ a }}',
          '',
        ),
        'README.md': '# Shop\n\nWithout it, the result is undefined.\n',
      },
    },
    {
      name: 'addresses, paths and digests',
      files: {
        'a.yaml': `image: localhost:5000/a/b:1@sha256:${'0'.repeat(64)}
repoURL: https://git.example.org:8443/acme/shop.git
host: shop.example.org
path: ../../base
namespace: shop-dev
name: a.b-c
empty: {}
nothing: null
`,
      },
    },
    {
      name: 'comments in code blocks of Markdown',
      files: { 'README.md': '# Shop\n\n```sh\n#\nls\n```\n' },
    },
  ],
  bad: [
    {
      name: 'an answer in a file without the ending .njk',
      rule: 'leftover-expression',
      files: { 'catalog-info.yaml': "a: 1\nname: '${{ values.name }}'\n" },
      line: 2,
      says: '${{ values.name }}',
    },
    {
      name: 'an answer in a workflow',
      rule: 'leftover-expression',
      files: {
        '.github/workflows/ci.yaml': 'name: "${{ values.name }}"\n',
      },
    },
    {
      name: 'an answer in Markdown',
      rule: 'leftover-expression',
      files: { 'README.md': '# {{ parameters.name }}\n' },
    },
    {
      name: 'a condition',
      rule: 'leftover-expression',
      files: { Dockerfile: 'FROM a\n{%- if values.port %}\n' },
      line: 2,
    },
    {
      name: 'an expression of another kind outside of a pipeline',
      rule: 'leftover-expression',
      files: { 'a.env': 'A=${{ steps.a.output.b }}\n' },
    },
    {
      name: 'an object in place of a text',
      rule: 'not-a-value',
      files: { 'README.md': '# Shop\n\nOwned by [object Object].\n' },
      line: 3,
    },
    {
      name: 'undefined as a value',
      rule: 'not-a-value',
      files: { 'a.json': '{ "owner": "group:default/undefined" }' },
      line: 1,
    },
    {
      name: 'a number that is none',
      rule: 'not-a-value',
      files: { 'a.yaml': 'replicas: .nan\n' },
    },
    {
      name: 'a key whose expansion was empty',
      rule: 'empty-value',
      files: { 'a.yaml': 'metadata:\n  name: shop\n  namespace:\n' },
      line: 3,
      says: "'metadata.namespace' has no value",
    },
    {
      name: 'an image without its tag',
      rule: 'cut-value',
      files: { 'a.yaml': 'image: "ghcr.io/acme/shop:"\n' },
      says: "'image' is 'ghcr.io/acme/shop:'",
    },
    {
      name: 'an image without the name in the middle',
      rule: 'cut-value',
      files: { 'a.yaml': 'image: ghcr.io//shop\n' },
    },
    {
      name: 'a host without its first part',
      rule: 'cut-value',
      files: { 'a.yaml': 'rules:\n  - host: .example.org\n' },
      line: 2,
    },
    {
      name: 'an address without host',
      rule: 'cut-value',
      files: { 'a.yaml': 'sourceRepos: ["https:///acme/shop.git"]\n' },
    },
    {
      name: 'a namespace without its environment',
      rule: 'cut-value',
      files: { 'a.yaml': 'namespace: shop-\n' },
    },
    {
      name: 'a heading without text',
      rule: 'empty-link',
      files: { 'README.md': '# \n\nText.\n' },
      line: 1,
    },
    {
      name: 'a link without address',
      rule: 'empty-link',
      files: { 'README.md': '# Shop\n\nSee [the repository]().\n' },
      line: 3,
    },
  ],
};
