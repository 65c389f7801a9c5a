import { OwnedRule } from './permissionRules';
import { toldLines } from './toldLines';

const lines = [
  { text: '#17', url: 'https://git.example.org/pulls/17' },
  {
    text: 'The bank asks for a second cloud',
    url: 'https://example.org/contract',
    restricted: { owner: 'group:default/pay', otherwise: 'a demand' },
  },
];
const readersOf =
  (...readable: string[]) =>
  ({ owners }: OwnedRule) =>
    owners.some(owner => readable.includes(owner));

describe('toldLines', () => {
  it('tells all to those who may read what belongs to its owner, and not for whom else it is', () => {
    expect(toldLines([['a', lines]], readersOf('group:default/pay'))).toEqual({
      a: lines.map(({ text, url }) => ({ text, url })),
    });
  });

  it('tells others that there is something, without its words and its address', () => {
    expect(toldLines([['a', lines]], readersOf('group:default/shop'))).toEqual({
      a: [lines[0], { text: 'a demand' }],
    });
  });
});
