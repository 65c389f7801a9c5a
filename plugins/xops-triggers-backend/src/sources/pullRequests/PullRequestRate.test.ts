import { describePullHosts } from '../__testUtils__/describePullHosts';

describePullHosts('counted', pulls => {
  it('counts those that were merged in the last seven days, and names each', async () => {
    pulls.host.add({ title: 'Bump', mergedAt: '2026-11-20T09:00:00Z' });
    pulls.host.add({ title: 'Old', mergedAt: '2026-11-13T09:00:00Z' });
    pulls.host.add({ title: 'Open', mergedAt: undefined });

    expect(await pulls.tester().readOne(pulls.shop())).toEqual({
      quality: 'ok',
      value: 1,
      samples: 1,
      explanation: [
        {
          text: '1 pull request was merged since 2026-11-14 12:00 UTC in 1 repository',
        },
        {
          text: `${pulls.host.title}#1 Bump (merged 2026-11-20 09:00 UTC by mara)`,
          url: pulls.host.urlOf(1),
        },
      ],
    });
  });

  it('counts what came after the beginning of the window, to the second', async () => {
    pulls.host.add({ mergedAt: '2026-11-14T12:00:00Z' });
    expect(await pulls.values({})).toEqual([0]);
    pulls.host.add({ mergedAt: '2026-11-14T12:00:01Z' });
    expect(await pulls.values({})).toEqual([1]);
  });

  it('counts those that were opened, whatever became of them', async () => {
    pulls.host.add({ createdAt: '2026-11-20T09:00:00Z', mergedAt: undefined });
    pulls.host.add({ createdAt: '2026-11-20T10:00:00Z' });
    pulls.host.add({ createdAt: '2026-10-20T10:00:00Z' });

    expect(await pulls.values({ state: 'opened' })).toEqual([2]);
  });

  it('tells a rate for a week, however long the window is', async () => {
    pulls.host.add({ mergedAt: '2026-11-09T12:00:00Z' });
    pulls.host.add({ mergedAt: '2026-11-20T12:00:00Z' });

    expect(await pulls.values({ window: 'P14D' }, { window: 'P2D' })).toEqual([
      1, 3.5,
    ]);
  });

  it('counts by base branch, by label and without bots', async () => {
    pulls.host.add({ baseBranch: 'release', labels: ['Infra'] });
    pulls.host.add({
      author: pulls.host.botLogin,
      isBot: true,
      labels: ['deps'],
    });
    pulls.host.add({});

    expect(
      await pulls.values(
        { baseBranch: 'release' },
        { labels: ['infra', 'deps'] },
        { excludeBots: true },
        { excludeBots: true, labels: ['deps'] },
      ),
    ).toEqual([1, 2, 2, 0]);
  });

  it('counts those that touch files at some paths, also by moving them away', async () => {
    pulls.host.add({ files: ['infra/network/main.tf', 'README.md'] });
    pulls.host.add({ files: ['k8s/base/.env'] });
    pulls.host.add({ files: ['old/main.tf -> attic/main.txt'] });
    pulls.host.add({ files: ['src/index.ts'] });

    expect(
      await pulls.values(
        { paths: ['**/*.tf', 'k8s/**'] },
        { paths: ['k8s/**'] },
        { paths: ['*.tf'] },
      ),
    ).toEqual([3, 1, 0]);
  });

  it('says so when no pull request of many touched the paths', async () => {
    pulls.host.add({ files: ['src/a.ts'] });
    pulls.host.add({ files: ['src/b.ts'] });
    pulls.host.add({ baseBranch: 'release', files: ['c.tf'] });

    expect(
      await pulls.tester().readOne({
        ...pulls.shop(),
        baseBranch: 'main',
        paths: ['**/*.tf'],
      }),
    ).toEqual({
      quality: 'ok',
      value: 0,
      samples: 3,
      explanation: [
        {
          text: "3 pull requests were merged since 2026-11-14 12:00 UTC in 1 repository; of these 2 went to 'main'; of these none touched '**/*.tf'",
        },
      ],
    });
  });
});
