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

  it('takes the words of a choice, alone and in a list', () => {
    const choices = new Map<unknown, string>([
      ['none', 'Nobody'],
      [true, 'On'],
    ]);
    expect(answerWords('none', choices)).toBe('Nobody');
    expect(answerWords(['none', 'other', true], choices)).toBe(
      'Nobody, other, On',
    );
  });
});
