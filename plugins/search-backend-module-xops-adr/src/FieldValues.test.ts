import { FieldValues } from './FieldValues';

describe('FieldValues', () => {
  it('are an array in JSON, as PostgreSQL and Elasticsearch keep them', () => {
    const document = { owner: new FieldValues(['group:a', 'group:b']) };
    expect(JSON.stringify({ ...document })).toBe(
      '{"owner":["group:a","group:b"]}',
    );
  });

  it('are one string of words for Lunr, which splits no array', () => {
    expect(`${new FieldValues(['group:a', 'group:b'])}`).toBe(
      'group:a group:b',
    );
    expect(`${new FieldValues([])}`).toBe('');
  });
});
