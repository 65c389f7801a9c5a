import {
  createdQuerySchema,
  CreatedQueryInput,
  formatCursor,
} from './CreatedQuery';

const cursor = formatCursor({
  sort: 'createdAt',
  order: 'desc',
  value: '2026-03-01T10:00:00.000Z',
  entityRef: 'component:default/checkout',
});

function problemOf(query: object): string | undefined {
  return createdQuerySchema
    .safeParse(query)
    .error?.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
    .join('; ');
}

describe('createdQuerySchema', () => {
  it('asks for the newest fifty when nothing is said', () => {
    expect(createdQuerySchema.parse({})).toEqual({
      sort: 'createdAt',
      order: 'desc',
      limit: 50,
    });
  });

  it('takes a filter once or several times, as a URL gives it', () => {
    const query: CreatedQueryInput = {
      template: 'template:default/a',
      owner: ['group:default/a', 'group:default/b'],
      limit: '10',
    };
    expect(createdQuerySchema.parse(query)).toMatchObject({
      template: ['template:default/a'],
      owner: ['group:default/a', 'group:default/b'],
      limit: 10,
    });
  });

  it('reads back the cursor that it wrote', () => {
    expect(createdQuerySchema.parse({ cursor }).cursor).toEqual({
      sort: 'createdAt',
      order: 'desc',
      value: '2026-03-01T10:00:00.000Z',
      entityRef: 'component:default/checkout',
    });
  });

  it.each([
    [{ limit: '0' }, 'limit'],
    [{ limit: '201' }, 'limit'],
    [{ limit: 'many' }, 'limit'],
    [{ sort: 'size' }, 'sort'],
    [{ order: 'up' }, 'order'],
    [{ template: '' }, 'template'],
    [{ tempalte: 'template:default/a' }, 'tempalte'],
    [{ cursor: 'nonsense' }, 'cursor is not a cursor of this list'],
    [{ cursor: '%E0%A4%A' }, 'cursor is not a cursor of this list'],
    [{ cursor: '%7B%7D' }, 'cursor is not a cursor of this list'],
    [{ cursor, order: 'asc' }, 'cursor belongs to a list that is sorted'],
    [{ cursor, sort: 'title' }, 'cursor belongs to a list that is sorted'],
  ])('refuses %p and names what is wrong', (query, words) => {
    expect(problemOf(query)).toContain(words);
  });
});
