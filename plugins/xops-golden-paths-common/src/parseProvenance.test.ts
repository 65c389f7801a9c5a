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

  it('names the field, the line and the kind of value that is wrong', () => {
    expect(
      faultsOf(
        fileWith({ template: { ...provenanceOf().template, version: 'v1' } }),
      ),
    ).toEqual([
      'template.version (line 5): must be a semantic version such as 1.0.0, found a text of 2 characters',
    ]);
  });

  it('says which format it found when it is a later one', () => {
    expect(faultsOf(fileWith({ apiVersion: 'xops.io/v2' }))[0]).toMatch(
      /^apiVersion \(line 1\): .*"xops\.io\/v1".*found a text of 10 characters$/,
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
    ).toMatch(
      /^checks\.0\.status \(line \d+\): .*found a text of 7 characters$/,
    );
  });

  it('tells the line of a syntax error', () => {
    const [fault, ...others] = faultsOf('apiVersion: xops.io/v1\nkind: "open');
    expect(fault).toMatch(/^\(line 2\): not valid YAML: /);
    expect(others).toEqual([]);
  });

  it('tells a number and a truth value from a text', () => {
    expect(faultsOf(fileWith({ taskId: 1234567, createdBy: true }))).toEqual([
      expect.stringMatching(/^taskId .*, found a number$/),
      expect.stringMatching(/^createdBy .*, found a boolean$/),
    ]);
  });

  it.each([
    ['a token', '//npm.example.com/:_authToken=s3cr3t'],
    ['a number', '5333'],
    ['a key', '-----BEGIN PRIVATE KEY-----\ns3cr3t\n-----END PRIVATE KEY-----'],
    ['variables', 'A=s3cr3t\nB=s3cr3t\n'],
    ['another mapping', 's3cr3t: s3cr3t\napiVersion: s3cr3t\nchecks: s3cr3t'],
    ['values in place of others', fileWith({ checks: [{ status: 's3cr3t' }] })],
    ['an alias', 'password: *s3cr3t'],
    ['a tag', 'password: !s3cr3t x'],
    ['a handle', 'password: !s3cr3t!x y'],
    ['a directive', '%s3cr3t a b c\n---\na: b: s3cr3t'],
    ['an escape', 'password: "\\s3cr3t"'],
    ['a reserved character', 'password: @s3cr3t'],
    ['a second key', 's3cr3t: 1\ns3cr3t: 2'],
    ['a text after its end', 'password: "a" s3cr3t'],
    ['an open list', '[s3cr3t, }s3cr3t'],
    ['a key that is a list', '? [s3cr3t]\n: s3cr3t'],
  ])('repeats nothing of a file that holds %s', (_, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
    expect(faultsOf(text).join()).not.toMatch(/s3cr3t|5333/);
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
