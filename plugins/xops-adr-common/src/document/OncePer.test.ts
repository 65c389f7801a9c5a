import { Keeper, OncePer } from './OncePer';

interface Word extends Keeper {
  text: string;
}

describe('OncePer', () => {
  it('finds out once for each owner, also that there is nothing', () => {
    const asked: string[] = [];
    const lengths = new OncePer(({ text }: Word) => {
      asked.push(text);
      return text.length || undefined;
    });
    const one: Word = { text: 'one' };
    const none: Word = { text: '' };
    expect([
      lengths.of(one),
      lengths.of(none),
      lengths.of(one),
      lengths.of(none),
    ]).toEqual([3, undefined, 3, undefined]);
    expect(asked).toEqual(['one', '']);
  });

  it('keeps several answers about one owner apart', () => {
    const lengths = new OncePer(({ text }: Word) => text.length);
    const capitals = new OncePer(({ text }: Word) => text.toUpperCase());
    const owner: Word = { text: 'one' };
    expect([capitals.of(owner), lengths.of(owner)]).toEqual(['ONE', 3]);
    expect([capitals.of(owner), lengths.of(owner)]).toEqual(['ONE', 3]);
  });
});
