import { RecordReader } from '../access/RecordAccess';
import { RecentAnswers } from './RecentAnswers';

const reader = (...keys: number[]): RecordReader => ({
  entities: new Map(keys.map(key => [key, `component:default/${key}`])),
});

function setUp() {
  const world = { revision: 1, now: 0, asked: 0 };
  const answers = new RecentAnswers<number>({
    revision: async () => String(world.revision),
    now: () => world.now,
  });
  const work = async () => {
    world.asked += 1;
    return world.asked;
  };
  const ask = (who: RecordReader = reader(1, 2), question: unknown = 'all') =>
    answers.get(who, question, work);
  return { answers, ask, world };
}

describe('RecentAnswers', () => {
  it('gives the same answer to all who see the same and ask the same', async () => {
    const { ask } = setUp();
    await expect(
      Promise.all([ask(), ask(reader(2, 1)), ask(reader(1, 2))]),
    ).resolves.toEqual([1, 1, 1]);
    await expect(ask(reader(1, 2), 'other')).resolves.toBe(2);
  });

  it('gives nobody what was counted for somebody who sees more or less', async () => {
    const { ask } = setUp();
    const owned = { field: 'owner' as const, values: ['group:default/a'] };
    await expect(ask(reader(1, 2))).resolves.toBe(1);
    await expect(ask(reader(1))).resolves.toBe(2);
    await expect(ask(reader(12))).resolves.toBe(3);
    await expect(ask({ ...reader(1, 2), criteria: owned })).resolves.toBe(4);
    await expect(
      ask({ ...reader(1, 2), criteria: { not: owned } }),
    ).resolves.toBe(5);
  });

  it('asks again after every write and after five seconds', async () => {
    const { ask, world } = setUp();
    await ask();
    world.revision += 1;
    await expect(ask()).resolves.toBe(2);
    world.now = 4999;
    await expect(ask()).resolves.toBe(2);
    world.now = 5000;
    await expect(ask()).resolves.toBe(3);
  });

  it('remembers no failure', async () => {
    const { answers } = setUp();
    const asked = (work: () => Promise<number>) =>
      answers.get(reader(1), 'all', work);
    await expect(
      asked(async () => {
        throw new Error('busy');
      }),
    ).rejects.toThrow('busy');
    await expect(asked(async () => 7)).resolves.toBe(7);
  });

  it('forgets the oldest of a hundred', async () => {
    const { ask } = setUp();
    for (let number = 0; number <= 100; number += 1) {
      await ask(reader(1), number);
    }
    await expect(ask(reader(1), 100)).resolves.toBe(101);
    await expect(ask(reader(1), 0)).resolves.toBe(102);
  });
});
