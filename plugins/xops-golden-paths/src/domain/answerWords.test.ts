import { answerWords } from './answerWords';

describe('answerWords', () => {
  it.each([
    ['shop', 'shop'],
    ['', '–'],
    [8080, '8080'],
    [true, 'yes'],
    [false, 'no'],
    [null, '–'],
    [undefined, '–'],
    [['dev', 'staging'], 'dev, staging'],
    [[], '–'],
    [[{ a: 1 }, 'b'], '{"a":1}, b'],
    [{ a: 1 }, '{"a":1}'],
  ])('reads %j as "%s"', (answer, words) => {
    expect(answerWords(answer)).toBe(words);
  });
});
