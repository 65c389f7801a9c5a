import { stringify } from 'yaml';
import {
  describeFault,
  parseProvenance,
  PROVENANCE_SIZE_LIMIT,
} from './parseProvenance';
import { provenanceOf } from './__testUtils__/fixtures';

function faultsOf(text: string): string[] {
  const parsed = parseProvenance(text);
  return parsed.status === 'read' ? [] : parsed.faults.map(describeFault);
}

function fileWith(change: object): string {
  return stringify({ ...provenanceOf(), ...change });
}

describe('parseProvenance', () => {
  it('reads what was written', () => {
    expect(parseProvenance(stringify(provenanceOf()))).toEqual({
      status: 'read',
      provenance: provenanceOf(),
    });
  });

  it('reads a file with comments, a BOM and fields of a later version', () => {
    const text = `\uFEFF# Made by a golden path\n${stringify({
      ...provenanceOf(),
      upgradedFrom: '0.9.0',
    })}`;
    expect(parseProvenance(text)).toEqual({
      status: 'read',
      provenance: provenanceOf(),
    });
  });

  it('names the field, the line and the value that is wrong', () => {
    expect(
      faultsOf(
        fileWith({ template: { ...provenanceOf().template, version: 'v1' } }),
      ),
    ).toEqual([
      "template.version (line 5): must be a semantic version such as 1.0.0, found 'v1'",
    ]);
  });

  it('says which format it found when it is a later one', () => {
    expect(faultsOf(fileWith({ apiVersion: 'xops.io/v2' }))[0]).toMatch(
      /^apiVersion \(line 1\): .*"xops\.io\/v1".*found 'xops\.io\/v2'$/,
    );
  });

  it('names every field that is missing', () => {
    expect(
      faultsOf(fileWith({ taskId: undefined, createdAt: undefined })),
    ).toEqual(['taskId: is missing', 'createdAt: is missing']);
  });

  it('points into lists', () => {
    expect(
      faultsOf(
        fileWith({
          checks: [
            { checker: 'schema', status: 'skipped', errors: 0, warnings: 0 },
          ],
        }),
      )[0],
    ).toMatch(/^checks\.0\.status \(line \d+\): .*found 'skipped'$/);
  });

  it('tells the line of a syntax error', () => {
    const [fault, ...others] = faultsOf('apiVersion: xops.io/v1\nkind: "open');
    expect(fault).toMatch(/^\(line 2\): not valid YAML: /);
    expect(others).toEqual([]);
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'hello'],
    ['a list', '- a\n- b'],
    ['a number', '42'],
    ['two documents', `${stringify(provenanceOf())}---\nkind: Other\n`],
    ['a web page', '<!doctype html><title>Sign in</title>'],
  ])('says that %s is no provenance', (_, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  it('refuses a file that is too large without parsing it', () => {
    expect(faultsOf('a'.repeat(PROVENANCE_SIZE_LIMIT + 1))).toEqual([
      'the file has 262145 characters, more than 262144',
    ]);
  });

  it('refuses aliases that expand without end', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level += 1) {
      const alias = `*a${level - 1}`;
      lines.push(`a${level}: &a${level} [${Array(10).fill(alias).join(', ')}]`);
    }
    expect(faultsOf(lines.join('\n'))[0]).toContain('not valid YAML');
  });

  it('takes no prototype from a hostile file', () => {
    const text = `${stringify(provenanceOf())}__proto__: { taskId: hostile }\n`;
    const parsed = parseProvenance(text);
    expect(parsed).toMatchObject({
      status: 'read',
      provenance: { taskId: 'task-1' },
    });
  });
});
