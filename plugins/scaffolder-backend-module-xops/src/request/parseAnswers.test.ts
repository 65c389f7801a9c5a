import { z } from 'zod';
import { parseAnswers } from './parseAnswers';

const schema = z.object({
  name: z.string(),
  port: z.number().default(8080),
});

describe('parseAnswers', () => {
  it('completes what was left out', () => {
    expect(parseAnswers(schema, { name: 'orders' })).toEqual({
      name: 'orders',
      port: 8080,
    });
  });

  it.each([
    [{ name: 7 }, 'at name'],
    [{ name: 'orders', port: 'eighty' }, 'at port'],
    [undefined, 'expected object'],
  ])('refuses %j, and says what is malformed', (input, place) => {
    const parse = () => parseAnswers(schema, input);
    expect(parse).toThrow('The answers are malformed');
    expect(parse).toThrow(place);
  });
});
