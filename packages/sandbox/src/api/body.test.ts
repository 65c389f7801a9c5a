import { z } from 'zod';
import { optional, parseBody, requiredText } from './body';

const schema = z.object({
  title: requiredText,
  head_branch: requiredText,
  note: optional(z.string()),
});

describe('parseBody', () => {
  it('reads a body, and takes null for what is left out', () => {
    const body = { title: 'a', head_branch: 'b', note: null, other: 1 };

    expect(parseBody(schema, body)).toEqual({
      title: 'a',
      head_branch: 'b',
      note: undefined,
    });
  });

  it.each([
    [{ head_branch: 'b' }, '[Title]: Required'],
    [{ title: ' ', head_branch: 'b' }, '[Title]: Required'],
    [{ title: 'a' }, '[HeadBranch]: Required'],
    [{ title: 1, head_branch: 'b' }, '[Title]: Required'],
  ])('refuses %j in the words of Gitea', (body, message) => {
    expect(() => parseBody(schema, body)).toThrow(
      expect.objectContaining({ status: 422, message }),
    );
  });

  it.each([undefined, null, 'text', []])('refuses %j', body => {
    expect(() => parseBody(schema, body)).toThrow(
      expect.objectContaining({ status: 422 }),
    );
  });
});
