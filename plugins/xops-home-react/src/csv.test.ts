import { toCsv } from './csv';

describe('toCsv', () => {
  it('writes numbers and words as they are, and nothing for what is missing', () => {
    expect(
      toCsv([
        ['Option', 'Total'],
        ['One queue', 4.2],
        ['None', undefined],
      ]),
    ).toBe('Option,Total\r\nOne queue,4.2\r\nNone,\r\n');
  });

  it('quotes what would break a row', () => {
    expect(toCsv([['a,b', 'say "c"', 'd\ne']])).toBe(
      '"a,b","say ""c""","d\ne"\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])(
    'keeps %j from being a formula',
    text => {
      expect(toCsv([[text]])).toContain(`'${text}`);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(toCsv([[-1]])).toBe('-1\r\n');
  });
});
