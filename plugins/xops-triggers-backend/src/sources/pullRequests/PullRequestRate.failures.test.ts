import { describePullHosts } from '../__testUtils__/describePullHosts';

describePullHosts('which fail', pulls => {
  // recordings/github/bad-credentials-401.json, forbidden-403-not-a-rate-limit.json,
  // not-found-404.json; recordings/gitlab/unauthorized-401.json;
  // recordings/gitea/user-self-401-bad-token.json, pull-comment-403-scope.json, repo-get-404.json
  it.each([
    ['unauthorized', 'does not accept the configured credentials (401)'],
    [
      'forbidden',
      'does not let the configured credentials read pull requests (403)',
    ],
    [
      'notFound',
      'has no such repository, or the configured credentials cannot see it (404)',
    ],
  ] as const)('is an error when it is %s', async (refusal, words) => {
    pulls.host.refuse(refusal);

    const [reason] = await pulls.values({});

    expect(reason).toContain(
      `${pulls.host.title} cannot be read: ${pulls.name}`,
    );
    expect(reason).toContain(words);
    expect(reason).not.toContain('hunter2');
  });

  it('is an error when one of several repositories is gone', async () => {
    pulls.host.add({});
    const gone = `${pulls.host.host}/acme/gone`;

    const result = await pulls
      .tester()
      .readOne({ repositories: [pulls.host.title, gone] });

    expect(result).toMatchObject({
      quality: 'error',
      reason: expect.stringMatching(
        new RegExp(`^${gone} cannot be read: .*\\(404\\)`),
      ),
    });
  });

  it('spoils no other rule of the same round', async () => {
    pulls.host.add({});
    const gone = { repositories: [`${pulls.host.host}/acme/gone`] };

    const [bad, good] = await pulls.tester().read(gone, pulls.shop());

    expect(bad).toMatchObject({ quality: 'error' });
    expect(good).toMatchObject({ quality: 'ok', value: 1 });
  });

  it('is an error when the list goes on and on', async () => {
    for (let number = 1; number <= pulls.host.pageSize + 1; number += 1) {
      pulls.host.add({ number });
    }
    pulls.host.override = ({ query }) => {
      query.set('page', '1');
      return undefined;
    };

    expect(await pulls.values({})).toEqual([
      `${pulls.host.title} cannot be read: more than ${pulls.host.pageSize} of its pull requests were updated since 2026-11-14T12:00:00.000Z, and no more are read`,
    ]);
  });

  it('is an error when the host answers with something else', async () => {
    pulls.host.override = () => ({ status: 200, body: '<html>Sign in</html>' });
    expect(await pulls.values({})).toEqual([
      expect.stringContaining('answers in an unexpected form'),
    ]);
  });
});
