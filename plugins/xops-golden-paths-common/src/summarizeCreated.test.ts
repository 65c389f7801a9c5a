import { summarizeCreated } from './summarizeCreated';
import { itemOf } from './__testUtils__/fixtures';

const now = new Date('2026-03-31T12:00:00.000Z');

describe('summarizeCreated', () => {
  it('counts the last thirty days to the second', () => {
    const items = [
      itemOf({ createdAt: '2026-03-31T11:00:00.000Z' }),
      itemOf({ createdAt: '2026-03-01T12:00:00.000Z' }),
      itemOf({ createdAt: '2026-03-01T11:59:59.999Z' }),
    ];
    expect(summarizeCreated(items, now)).toMatchObject({
      total: 3,
      lastThirtyDays: 2,
    });
  });

  it('counts templates over their versions', () => {
    const ecs = 'template:default/ecs-service';
    const items = [
      itemOf({ template: { entityRef: ecs, version: '1.0.0' } }),
      itemOf({ template: { entityRef: ecs, version: '2.0.0' } }),
      itemOf(),
    ];
    expect(summarizeCreated(items, now).byTemplate).toEqual([
      { value: ecs, count: 2 },
      { value: 'template:default/k3s-service', count: 1 },
    ]);
  });

  it('names the five newest, newest first', () => {
    const items = [3, 1, 6, 2, 5, 4].map(day =>
      itemOf({ title: `${day}`, createdAt: `2026-03-0${day}T00:00:00.000Z` }),
    );
    expect(summarizeCreated(items, now).newest.map(it => it.title)).toEqual([
      '6',
      '5',
      '4',
      '3',
      '2',
    ]);
  });

  it('lists contradictions, not files that cannot be read', () => {
    const items = [
      itemOf({
        title: 'a',
        problem: { kind: 'contradiction', message: 'two tasks' },
      }),
      itemOf({
        title: 'b',
        problem: { kind: 'unreadable', message: 'no answer' },
      }),
    ];
    expect(
      summarizeCreated(items, now).contradictions.map(it => it.title),
    ).toEqual(['a']);
  });

  it('has an answer when nothing was created', () => {
    expect(summarizeCreated([], now)).toEqual({
      total: 0,
      lastThirtyDays: 0,
      byTemplate: [],
      newest: [],
      contradictions: [],
    });
  });
});
