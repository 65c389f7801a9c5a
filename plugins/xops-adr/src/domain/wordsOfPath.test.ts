import { wordsOfPath } from './wordsOfPath';

describe('wordsOfPath', () => {
  it.each([
    ['docs/adr/0007-one-queue.md', 'one queue'],
    ['ADR-007_one_queue.markdown', 'one queue'],
    ['decisions/use.postgres.md~3', 'use postgres'],
    ['20240131-ring-the-bell.md', 'ring the bell'],
    ['docs/adr/0007.md', ''],
    ['', ''],
  ])('takes from %j what it is about', (path, words) => {
    expect(wordsOfPath(path)).toBe(words);
  });
});
