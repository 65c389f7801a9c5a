import { mandateDeclarationSchema } from '@xops/plugin-xops-triggers-common';
import { problemsOf } from './problemsOf';

const declaration = {
  kind: 'iot',
  title: 'The plant demands it',
  evidenceUrl: 'https://example.org/letter',
  owner: 'group:default/platform',
  validFrom: '2026-11-21T12:00:00.000Z',
};
const problems = (more: object) =>
  problemsOf(
    mandateDeclarationSchema.safeParse({ ...declaration, ...more }).error,
    {
      title: 'One sentence',
    },
  );

describe('what is wrong with a form', () => {
  it('is nothing where all is well', () => {
    expect(problems({})).toEqual({});
  });

  it('stands at its field, in our words where there are some', () => {
    expect(problems({ title: ' ', evidenceUrl: 'letter.pdf' })).toEqual({
      title: 'One sentence',
      evidenceUrl: expect.stringMatching(/url/i),
    });
  });

  it('names the limit of what is too long, whatever our words', () => {
    expect(problems({ title: 'x'.repeat(201) }).title).toBe(
      'This is too long: 200 characters at most.',
    );
  });

  it('tells what a rule over several fields found', () => {
    expect(
      problems({ validUntil: '2026-11-20T12:00:00.000Z' }).validUntil,
    ).toContain('before it begins');
  });
});
