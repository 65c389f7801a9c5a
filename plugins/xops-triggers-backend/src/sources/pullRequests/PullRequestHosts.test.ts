import { rateTester } from '../__testUtils__/rateTester';

const { readOne } = rateTester({
  integrations: {
    bitbucketServer: [
      { host: 'bitbucket.example.com', username: 'a', password: 'b' },
    ],
  },
});

describe('PullRequestHosts', () => {
  it.each([
    [
      'evil.example.com/acme/shop',
      "evil.example.com is not in 'integrations' of the portal's configuration",
    ],
    [
      'bitbucket.example.com/acme/shop',
      "pull requests are read at GitHub, GitLab and Gitea, and bitbucket.example.com is of type 'bitbucketServer'",
    ],
    [
      'github.com/acme/web/shop',
      "a repository of github.com has an owner and a name, and 'acme/web/shop' has more parts",
    ],
  ])('asks nobody about %s', async (repository, words) => {
    expect(await readOne({ repositories: [repository] })).toMatchObject({
      quality: 'error',
      reason: `${repository} cannot be read: ${words}`,
    });
  });
});
