import { describePullHosts } from '../__testUtils__/describePullHosts';

describePullHosts('asked sparingly', pulls => {
  it('reads pages until the window begins, and no further', async () => {
    for (let number = 1; number <= 3 * pulls.host.pageSize; number += 1) {
      const isOld = number > 1.5 * pulls.host.pageSize;
      pulls.host.add({
        number,
        mergedAt: isOld ? '2026-11-02T09:00:00Z' : undefined,
      });
    }

    expect(await pulls.values({ state: 'opened', window: 'P30D' })).toEqual([
      (3 * pulls.host.pageSize * 7) / 30,
    ]);
    pulls.host.takeCalls();
    expect(await pulls.values({})).toEqual([0]);
    expect(pulls.host.takeCalls().map(it => it.replace(/ if.*/, ''))).toEqual([
      'list 1',
      'list 2',
      'list 1',
    ]);
  });

  it('asks for the first page alone while nothing changes', async () => {
    for (let number = 1; number <= pulls.host.pageSize + 1; number += 1) {
      pulls.host.add({ number });
    }
    const { readOne } = pulls.tester();
    await readOne(pulls.shop());
    pulls.host.takeCalls();

    const again = await readOne(pulls.shop());

    expect(again).toMatchObject({ value: pulls.host.pageSize + 1 });
    const condition = pulls.name === 'GitHub' ? ' if changed' : '';
    expect(pulls.host.takeCalls()).toEqual([`list 1${condition}`]);
    pulls.host.add({ number: 1000, mergedAt: '2026-11-21T11:30:00Z' });
    expect(await readOne(pulls.shop())).toMatchObject({
      value: pulls.host.pageSize + 2,
    });
  });

  it('reads a repository once for many rules, and files once for ever', async () => {
    pulls.host.add({ files: ['a.tf'] });
    pulls.host.add({ files: ['b.ts'], baseBranch: 'release' });
    const rules = [
      { ...pulls.shop(), paths: ['*.tf'] },
      { ...pulls.shop(), paths: ['*.ts'], window: 'P30D' },
      { ...pulls.shop(), baseBranch: 'main', paths: ['**/*.tf'] },
      { ...pulls.shop(), state: 'opened' },
    ];
    const { read } = pulls.tester();

    const first = await read(...rules);

    expect(first.map(it => it.quality)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(pulls.host.takeCalls().sort()).toEqual([
      'files of 1 page 1',
      'files of 2 page 1',
      'list 1',
    ]);
    expect(await read(...rules)).toEqual(first);
    expect(pulls.host.takeCalls()).toHaveLength(1);
  });

  it('reads files again once there is another commit', async () => {
    const pull = pulls.host.add({
      createdAt: '2026-11-20T09:00:00Z',
      mergedAt: undefined,
      files: ['a.ts'],
    });
    const { readOne } = pulls.tester();
    const rule = { ...pulls.shop(), state: 'opened', paths: ['*.tf'] };
    expect(await readOne(rule)).toMatchObject({ value: 0 });

    pull.files.push('b.tf');
    pull.headSha = 'f'.repeat(40);
    pull.updatedAt = '2026-11-21T11:59:00Z';

    expect(await readOne(rule)).toMatchObject({ value: 1 });
  });

  it('reads all pages of files', async () => {
    const files = Array.from({ length: 120 }, (_, index) => `${index}.ts`);
    pulls.host.add({ files: [...files, 'last.tf'] });

    expect(await pulls.values({ paths: ['last.tf'] })).toEqual([1]);
  });

  // recordings/github/rate-limited-429-secondary.json, recordings/gitlab/rate-limited-429.json
  it('leaves the host alone for as long as it asks', async () => {
    pulls.host.refuse('tooMany');
    const { readOne, clock } = pulls.tester();
    const wait = { GitHub: 120, GitLab: 37, Gitea: 30 }[pulls.name] ?? NaN;
    const until = new Date(clock.now.getTime() + wait * 1000);

    const first = await readOne(pulls.shop());

    expect(first).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining(
        `asks to be left alone until ${until
          .toISOString()
          .replace('.000', '')}, and is asked again then`,
      ),
    });
    pulls.host.override = undefined;
    clock.now = new Date(until.getTime() - 1000);
    expect(await readOne(pulls.shop())).toEqual(first);
    expect(pulls.host.takeCalls()).toHaveLength(1);
    clock.now = until;
    expect(await readOne(pulls.shop())).toMatchObject({ quality: 'ok' });
  });

  it('gives up a host that hangs, and asks it for nothing else then', async () => {
    pulls.host.override = () => 'hang';
    const { readOne, clock } = pulls.tester({ timeoutMilliseconds: 50 });
    const reason = expect.stringContaining(
      'does not answer (nothing for 0.05 s)',
    );

    expect(await readOne(pulls.shop())).toMatchObject({
      quality: 'error',
      reason,
    });
    expect(await readOne(pulls.shop())).toMatchObject({
      quality: 'error',
      reason,
    });
    expect(pulls.host.takeCalls()).toEqual(['list 1']);
    clock.now = new Date('2026-11-21T12:00:30.000Z');
    await readOne(pulls.shop());
    expect(pulls.host.takeCalls()).toEqual(['list 1']);
  });
});
