import { z } from 'zod';
import { cursorOf, placeOf } from './pageCursor';

const schema = z.object({ at: z.string(), id: z.string() });

describe('cursors', () => {
  it('lead back to the place they were made of', () => {
    const place = { at: '2026-11-21', id: 'a:5.md#розмір' };
    expect(placeOf(schema, cursorOf(place))).toEqual(place);
  });

  it.each([
    ['nonsense', '%%%'],
    ['another place', cursorOf({ rank: 1 })],
    ['no place', Buffer.from('null').toString('base64url')],
  ])('of %s are refused by name', (_, cursor) => {
    expect(() => placeOf(schema, cursor)).toThrow(
      `The cursor '${cursor}' is not valid`,
    );
  });
});
