import { provenanceSchema } from './Provenance';
import { provenanceOf } from './__testUtils__/fixtures';

describe('provenanceSchema', () => {
  it('takes a provenance without a person, as a service makes it', () => {
    const provenance = provenanceOf({ createdBy: undefined });
    expect(provenanceSchema.parse(provenance)).toEqual(provenance);
  });

  it('keeps answers of any shape', () => {
    const answers = { environments: ['dev'], nested: { list: [1, null] } };
    expect(provenanceSchema.parse(provenanceOf({ answers })).answers).toEqual(
      answers,
    );
  });

  it.each([
    ['another version of the format', { apiVersion: 'xops.io/v2' }],
    ['another kind', { kind: 'Receipt' }],
    ['a short entity reference', { entityRef: 'checkout' }],
    ['an empty task', { taskId: '' }],
    ['a local time', { createdAt: '2026-03-01T10:00:00+02:00' }],
    ['a day without a time', { createdAt: '2026-03-01' }],
    ['no answers', { answers: undefined }],
    [
      'a digest of another kind',
      { template: { ...provenanceOf().template, digest: 'md5:abc' } },
    ],
    [
      'a negative count',
      {
        checks: [
          { checker: 'schema', status: 'passed', errors: -1, warnings: 0 },
        ],
      },
    ],
  ])('refuses %s', (_, change) => {
    expect(
      provenanceSchema.safeParse({ ...provenanceOf(), ...change }).success,
    ).toBe(false);
  });
});
