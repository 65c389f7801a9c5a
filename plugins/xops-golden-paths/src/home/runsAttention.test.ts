import type { ScaffolderTask } from '@backstage/plugin-scaffolder-common';
import { runsAttention } from './runsAttention';

const now = new Date('2026-03-08T12:00:00Z');

function task(
  more: Partial<ScaffolderTask> = {},
  spec: Partial<ScaffolderTask['spec']> = {},
): ScaffolderTask {
  return {
    id: 'run-1',
    status: 'failed',
    createdAt: '2026-03-08T09:00:00.000Z',
    lastHeartbeatAt: '2026-03-08T09:01:00.000Z',
    spec: {
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      parameters: { name: 'orders' },
      steps: [],
      output: {},
      user: { ref: 'user:default/ann' },
      templateInfo: {
        entityRef: 'template:default/k3s-service',
        entity: { metadata: { name: 'k3s-service', title: 'K3S service' } },
      },
      ...spec,
    },
    ...more,
  };
}

const attention = (...tasks: ScaffolderTask[]) =>
  runsAttention({ tasks, now, runAddress: id => `/create/tasks/${id}` });

describe('runsAttention', () => {
  it('brings a failed run to the person who began it', () => {
    expect(attention(task())).toEqual([
      {
        id: 'run-1',
        title: 'A run of K3S service failed: orders',
        tone: 'bad',
        toneWord: 'Failed',
        since: '2026-03-08T09:01:00.000Z',
        ownerRefs: ['user:default/ann'],
        link: '/create/tasks/run-1',
        action: 'Open the run',
      },
    ]);
  });

  it.each([
    ['a later one for the same thing', '2026-03-08T10:00:00.000Z', 'orders', 0],
    ['an earlier one', '2026-03-08T08:00:00.000Z', 'orders', 1],
    ['one for another thing', '2026-03-08T10:00:00.000Z', 'prices', 1],
  ])('lets a failure be settled by %s or not', (_, createdAt, name, count) => {
    const completed = task(
      { id: 'run-2', status: 'completed', createdAt },
      { parameters: { name } },
    );
    expect(attention(task(), completed)).toHaveLength(count);
  });

  it.each<[ScaffolderTask['status'], number]>([
    ['failed', 1],
    ['completed', 0],
    ['processing', 0],
    ['open', 0],
    ['cancelled', 0],
    ['skipped', 0],
  ])('of a run that is %s brings %i', (status, count) => {
    expect(attention(task({ status }))).toHaveLength(count);
  });

  it.each([
    ['2026-03-01T12:00:00.000Z', 1],
    ['2026-03-01T11:59:59.000Z', 0],
  ])(
    'of a run that began %s brings %i: seven days are shown',
    (createdAt, count) => {
      expect(attention(task({ createdAt }))).toHaveLength(count);
    },
  );

  it.each<[string, Partial<ScaffolderTask['spec']>]>([
    [
      'A run of k3s-service failed: orders',
      {
        templateInfo: {
          entityRef: 'template:default/k3s-service',
          entity: { metadata: { name: 'k3s-service' } },
        },
      },
    ],
    [
      'A run of template:default/k3s-service failed: orders',
      { templateInfo: { entityRef: 'template:default/k3s-service' } },
    ],
    ['A run of a template failed: orders', { templateInfo: undefined }],
    ['A run of K3S service failed', { parameters: {} }],
    ['A run of K3S service failed', { parameters: { name: 7 } }],
  ])('says "%s" of what the task tells', (title, spec) => {
    expect(attention(task({}, spec))[0].title).toBe(title);
  });

  it("is nobody's own, dated by its beginning, when the task tells no more", () => {
    expect(
      attention(task({ lastHeartbeatAt: undefined }, { user: undefined })),
    ).toMatchObject([{ since: '2026-03-08T09:00:00.000Z', ownerRefs: [] }]);
  });
});
