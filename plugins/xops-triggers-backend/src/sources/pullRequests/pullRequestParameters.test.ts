import { z } from 'zod';
import { pullRequestParametersSchema } from './pullRequestParameters';

describe('pullRequestParametersSchema', () => {
  it('counts what was merged in a week in the whole catalog unless told otherwise', () => {
    expect(pullRequestParametersSchema.parse({})).toEqual({
      state: 'merged',
      window: 'P7D',
      excludeBots: false,
    });
  });

  it('takes short names of systems and owners', () => {
    expect(pullRequestParametersSchema.parse({ system: 'shop' })).toMatchObject(
      { system: 'system:default/shop' },
    );
    expect(
      pullRequestParametersSchema.parse({ owner: 'acme/platform' }),
    ).toMatchObject({ owner: 'group:acme/platform' });
    expect(
      pullRequestParametersSchema.parse({ owner: 'user:default/mara' }),
    ).toMatchObject({ owner: 'user:default/mara' });
  });

  it.each([
    [{ state: 'closed' }, 'merged'],
    [{ window: 'a week' }, 'is no ISO 8601 duration'],
    [{ window: 'PT5M' }, 'must be from PT1H to P92D'],
    [{ window: 'P1Y' }, 'must be from PT1H to P92D'],
    [{ paths: [] }, '>=1'],
    [{ paths: ['/k8s'] }, "begins with '/'"],
    [{ repositories: ['shop'] }, 'is no repository such as'],
    [{ repositories: ['https://github.com/acme/shop'] }, 'is no repository'],
    [{ repositories: ['github.com/acme/../shop'] }, 'is no repository'],
    [{ repositories: ['token@github.com/acme/shop'] }, 'is no repository'],
    [{ system: 'a b' }, 'must be like system:default/shop'],
    [
      { system: 'shop', owner: 'platform' },
      "more than one of 'repositories', 'system' and 'owner'",
    ],
    [{ path: ['k8s/**'] }, 'Unrecognized key: "path"'],
  ])('refuses %j in words', (parameters, words) => {
    const { error } = pullRequestParametersSchema.safeParse(parameters);
    expect(error && z.prettifyError(error)).toContain(words);
  });

  it('describes every parameter to the page', () => {
    const { properties = {} } = z.toJSONSchema(pullRequestParametersSchema, {
      io: 'input',
    });
    const silent = Object.entries(properties).filter(
      ([, it]) => typeof it !== 'object' || !it.description,
    );
    expect(silent).toEqual([]);
    expect(Object.keys(properties)).toHaveLength(9);
  });
});
