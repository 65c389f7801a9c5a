import { listFiles, readFile, SourceFile } from './__testUtils__/Workspace';

/** `xops.io/v1` is the version of a file's format, not an annotation. */
const ANNOTATION = /\bxops\.io\/(?!v\d)[a-z][a-z0-9-]*/g;

function annotationsIn(files: readonly SourceFile[]): string[] {
  const found = files.flatMap(({ text }) => text.match(ANNOTATION) ?? []);
  return [...new Set(found)].sort();
}

const used = annotationsIn([
  ...listFiles('plugins', /\.(tsx?|njk|ya?ml)$/),
  ...listFiles('packages', /\.(tsx?|ya?ml)$/),
  ...listFiles('templates'),
]);

describe('docs/annotations.md', () => {
  const rows = readFile('docs/annotations.md')
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|')[1].trim().replaceAll('`', ''));

  it('lists every annotation and label of ours that is used, and no other', () => {
    expect(rows.filter(name => name.startsWith('xops.io/')).sort()).toEqual(
      used,
    );
  });

  it('lists each once', () => {
    expect(rows).toEqual([...new Set(rows)]);
  });
});

describe('the search for annotations', () => {
  it('finds those in code and in templates, and leaves format versions out', () => {
    const text =
      "apiVersion: xops.io/v1\n  xops.io/stream: k3s\n'metadata.annotations.xops.io/golden-path'";
    expect(annotationsIn([{ path: 'a', text }])).toEqual([
      'xops.io/golden-path',
      'xops.io/stream',
    ]);
  });
});
