import { createdItemSchema } from './CreatedItem';
import { FileReading, reconcile, ReportedRun } from './reconcile';
import { factsWith } from './__testUtils__/fixtures';

const entry = {
  entityRef: 'component:default/checkout',
  title: 'Checkout',
  owner: 'group:default/shop',
};

function run(overrides: Partial<ReportedRun> = {}): ReportedRun {
  return {
    facts: factsWith(),
    repositoryUrl: 'https://git.example.com/shop/checkout',
    commitHash: 'c0ffee',
    gitopsUrl: 'https://git.example.com/platform/gitops/pulls/1',
    reportedAt: '2026-03-01T10:00:05.000Z',
    ...overrides,
  };
}

function file(overrides: Partial<FileReading> = {}): FileReading {
  return {
    facts: factsWith(),
    provenanceUrl:
      'https://git.example.com/shop/checkout/src/branch/main/.xops/provenance.yaml',
    repositoryUrl: 'https://git.example.com/shop/checkout',
    readAt: '2026-03-02T00:00:00.000Z',
    ...overrides,
  };
}

function reconciled(runs: ReportedRun[], reading?: FileReading) {
  const item = reconcile(entry, {
    entityRef: entry.entityRef,
    runs,
    file: reading,
  });
  return item && createdItemSchema.parse(item);
}

describe('reconcile', () => {
  it('makes one item of a run and the file of the same task', () => {
    expect(reconciled([run()], file())).toEqual({
      ...entry,
      template: { entityRef: 'template:default/k3s-service', version: '1.0.0' },
      repositoryUrl: 'https://git.example.com/shop/checkout',
      commitHash: 'c0ffee',
      gitopsUrl: 'https://git.example.com/platform/gitops/pulls/1',
      createdBy: 'user:default/ada',
      createdAt: '2026-03-01T10:00:00.000Z',
      taskId: 'task-1',
      source: 'both',
      seenAt: '2026-03-02T00:00:00.000Z',
      provenanceUrl:
        'https://git.example.com/shop/checkout/src/branch/main/.xops/provenance.yaml',
      checks: { passed: 1, failed: 0, notChecked: 1, errors: 0, warnings: 2 },
    });
  });

  it('names the repository of manifests that live apart', () => {
    const manifestsUrl = 'https://git.example.com/shop/checkout-manifests';
    const facts = factsWith({ manifestsUrl });
    expect(reconciled([run({ facts })])).toMatchObject({ manifestsUrl });
    expect(reconciled([run()], file({ facts }))).toMatchObject({
      manifestsUrl,
    });
  });

  it('shows a run before its file was read', () => {
    expect(reconciled([run()])).toMatchObject({
      source: 'run',
      seenAt: '2026-03-01T10:00:05.000Z',
    });
  });

  it('shows a file that no run reported, with the repository it was found in', () => {
    expect(reconciled([], file())).toMatchObject({
      source: 'file',
      repositoryUrl: 'https://git.example.com/shop/checkout',
      seenAt: '2026-03-02T00:00:00.000Z',
    });
  });

  it('knows nothing of an entity whose file was never read', () => {
    const reading = file({
      facts: undefined,
      readAt: undefined,
      error: { message: 'gone', since: '2026-03-02T00:00:00.000Z' },
    });
    expect(reconciled([], reading)).toBeUndefined();
  });

  it('shows the newest of several runs', () => {
    const older = run({
      facts: factsWith({
        taskId: 'older',
        createdAt: '2025-01-01T00:00:00.000Z',
      }),
    });
    const newer = run({ facts: factsWith({ taskId: 'newer' }) });
    expect(reconciled([newer, older])?.taskId).toBe('newer');
    expect(reconciled([older, newer])?.taskId).toBe('newer');
  });

  it('shows the file, with a note, when it names another task', () => {
    const item = reconciled(
      [run()],
      file({ facts: factsWith({ taskId: 'task-2', createdBy: undefined }) }),
    );
    expect(item).toMatchObject({
      taskId: 'task-2',
      source: 'file',
      problem: {
        kind: 'contradiction',
        message:
          "The provenance file names task 'task-2', the newest run that reported is task 'task-1'; shown is the file.",
      },
    });
    expect(item?.createdBy).toBeUndefined();
    expect(item?.commitHash).toBeUndefined();
  });

  it('shows the file, with a note, when it names another version', () => {
    const template = {
      entityRef: 'template:default/k3s-service',
      version: '2.0.0',
    };
    expect(
      reconciled([run()], file({ facts: factsWith({ template }) })),
    ).toMatchObject({
      template: { version: '2.0.0' },
      source: 'both',
      problem: {
        kind: 'contradiction',
        message: expect.stringContaining('k3s-service@2.0.0'),
      },
    });
  });

  it('notes that a copied repository describes another entity', () => {
    const facts = factsWith({ entityRef: 'component:default/original' });
    expect(reconciled([], file({ facts }))).toMatchObject({
      entityRef: 'component:default/checkout',
      problem: {
        kind: 'contradiction',
        message: expect.stringContaining('component:default/original'),
      },
    });
  });

  it('keeps the last good copy of a file that cannot be read now', () => {
    const error = {
      message: 'The Git host did not answer',
      since: '2026-03-03T00:00:00.000Z',
    };
    expect(reconciled([run()], file({ error }))).toMatchObject({
      source: 'both',
      seenAt: '2026-03-02T00:00:00.000Z',
      problem: { kind: 'unreadable', ...error },
    });
  });

  it('falls back on the run when the file was never readable', () => {
    const reading = file({
      facts: undefined,
      readAt: undefined,
      error: { message: 'not there', since: '2026-03-03T00:00:00.000Z' },
    });
    expect(reconciled([run()], reading)).toMatchObject({
      source: 'run',
      seenAt: '2026-03-01T10:00:05.000Z',
      problem: { kind: 'unreadable' },
    });
  });
});
