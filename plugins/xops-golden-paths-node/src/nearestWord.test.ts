import { nearestWord } from './nearestWord';

describe('nearestWord', () => {
  const fields = ['replicas', 'readinessProbe', 'livenessProbe', 'tty', 'env'];

  it.each([
    { word: 'replica', meant: 'replicas', why: 'a letter is missing' },
    { word: 'readinesProbe', meant: 'readinessProbe', why: 'one of two' },
    { word: 'Replicas', meant: 'replicas', why: 'capital' },
    { word: 'livenesProbes', meant: 'livenessProbe', why: 'two faults' },
    { word: 'evn', meant: 'env', why: 'letters changed places' },
    { word: 'schedule', meant: undefined, why: 'nothing is like it' },
    { word: 'xyz', meant: undefined, why: 'short words are all near' },
    { word: '', meant: undefined, why: 'there is nothing to compare' },
    { word: 'r'.repeat(5000), meant: undefined, why: 'nobody meant that' },
  ])('takes $word for $meant: $why', ({ word, meant }) => {
    expect(nearestWord(word, fields)).toBe(meant);
  });

  it('knows nothing among no words', () => {
    expect(nearestWord('a', [])).toBeUndefined();
  });
});
