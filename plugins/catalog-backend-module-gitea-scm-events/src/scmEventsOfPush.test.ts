import recordedPush from './__fixtures__/gitea-push.json';
import { giteaPushSchema } from './GiteaPush';
import { scmEventsOfPush } from './scmEventsOfPush';

const repositoryUrl = 'https://git.example.com/acme/shop';

type Files = { added?: string[]; modified?: string[]; removed?: string[] };

/** A push of these commits, the oldest first, as people think of them. */
function pushOf(commits: Files[], more: object = {}) {
  return giteaPushSchema.parse({
    ref: 'refs/heads/main',
    commits: commits
      .map((files, index) => ({
        url: `${repositoryUrl}/commit/${index}`,
        ...files,
      }))
      .reverse(),
    total_commits: commits.length,
    repository: { html_url: repositoryUrl },
    ...more,
  });
}

const told = (commits: Files[], more?: object) =>
  scmEventsOfPush(pushOf(commits, more)).map(event =>
    'url' in event ? `${event.type} ${event.url}` : event.type,
  );

const root = `${repositoryUrl}/src/branch/main`;

describe('what a push means to the catalog', () => {
  it('is what a real Gitea told: a file moved into place, another made and removed', () => {
    const push = giteaPushSchema.parse(recordedPush);
    const { html_url: url } = recordedPush.repository;
    expect(scmEventsOfPush(push)).toEqual([
      {
        type: 'location.created',
        url: `${url}/src/branch/main/docs/moved.md`,
        context: { commitUrl: recordedPush.commits[0].url },
      },
    ]);
  });

  it('is each file that was made, changed or removed', () => {
    expect(
      told([{ added: ['a.yaml'], modified: ['b.yaml'], removed: ['c.yaml'] }]),
    ).toEqual([
      `location.deleted ${root}/c.yaml`,
      `location.updated ${root}/b.yaml`,
      `location.created ${root}/a.yaml`,
    ]);
  });

  it.each<[string, Files[], string[]]>([
    [
      'made, then changed',
      [{ added: ['a'] }, { modified: ['a'] }],
      ['created'],
    ],
    ['made, then removed', [{ added: ['a'] }, { removed: ['a'] }], []],
    [
      'changed, then removed',
      [{ modified: ['a'] }, { removed: ['a'] }],
      ['deleted'],
    ],
    [
      'removed, then made again',
      [{ removed: ['a'] }, { added: ['a'] }],
      ['updated'],
    ],
  ])('is what came of a file that was %s', (_, commits, types) => {
    expect(told(commits)).toEqual(
      types.map(type => `location.${type} ${root}/a`),
    );
  });

  it('is told at the address of the branch that was pushed to', () => {
    expect(
      told([{ modified: ['a.yaml'] }], { ref: 'refs/heads/team/next' }),
    ).toEqual([
      `location.updated ${repositoryUrl}/src/branch/team/next/a.yaml`,
    ]);
  });

  it('is the whole repository where the push names some of its commits', () => {
    expect(told([{ modified: ['a.yaml'] }], { total_commits: 6 })).toEqual([
      `repository.updated ${repositoryUrl}`,
    ]);
  });

  it('is the whole repository where very many files changed', () => {
    const modified = Array.from({ length: 201 }, (_, index) => `${index}.yaml`);
    expect(told([{ modified }])).toEqual([
      `repository.updated ${repositoryUrl}`,
    ]);
  });

  it.each([
    ['a tag', [{ added: ['a.yaml'] }], { ref: 'refs/tags/v1' }],
    ['no commits', [], {}],
    ['a commit without files', [{ added: undefined }], {}],
  ])('is nothing for %s', (_, commits, more) => {
    expect(told(commits, more)).toEqual([]);
  });
});
