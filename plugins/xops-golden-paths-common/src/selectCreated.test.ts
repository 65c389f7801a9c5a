import fc from 'fast-check';
import { CreatedItem } from './CreatedItem';
import { createdQuerySchema, CreatedQueryInput } from './CreatedQuery';
import { countValues, selectCreated } from './selectCreated';
import { itemOf } from './__testUtils__/fixtures';

function created(
  name: string,
  overrides: Partial<CreatedItem> = {},
): CreatedItem {
  return itemOf({
    entityRef: `component:default/${name}`,
    title: name,
    ...overrides,
  });
}

function select(items: CreatedItem[], query: CreatedQueryInput = {}) {
  return selectCreated(items, createdQuerySchema.parse(query));
}

function titles(items: CreatedItem[], query?: CreatedQueryInput): string[] {
  return select(items, query).items.map(item => item.title);
}

const ecs = { entityRef: 'template:default/ecs-service', version: '1.2.0' };
const items = [
  created('checkout', {
    createdAt: '2026-03-01T00:00:00.000Z',
    owner: 'group:default/shop',
  }),
  created('Basket', {
    createdAt: '2026-03-03T00:00:00.000Z',
    owner: 'group:default/shop',
    createdBy: 'user:default/grace',
  }),
  created('advisor', {
    createdAt: '2026-03-02T00:00:00.000Z',
    owner: 'group:default/ai',
    template: ecs,
    createdBy: undefined,
  }),
];

describe('selectCreated', () => {
  it.each<[CreatedQueryInput, string[]]>([
    [{}, ['Basket', 'advisor', 'checkout']],
    [{ order: 'asc' }, ['checkout', 'advisor', 'Basket']],
    [{ sort: 'title', order: 'asc' }, ['advisor', 'Basket', 'checkout']],
    [{ sort: 'template', order: 'asc' }, ['advisor', 'Basket', 'checkout']],
    [{ sort: 'createdBy', order: 'asc' }, ['advisor', 'checkout', 'Basket']],
  ])('sorts by %p', (query, expected) => {
    expect(titles(items, query)).toEqual(expected);
  });

  it.each<[CreatedQueryInput, string[]]>([
    [{ template: ecs.entityRef }, ['advisor']],
    [{ template: 'Template:default/ECS-service' }, ['advisor']],
    [{ owner: 'group:default/shop' }, ['Basket', 'checkout']],
    [{ createdBy: ['user:default/grace', 'user:default/nobody'] }, ['Basket']],
    [{ owner: 'group:default/shop', template: ecs.entityRef }, []],
    [{ text: 'BASK' }, ['Basket']],
    [{ text: 'shop grace' }, ['Basket']],
    [{ text: 'service@1.2' }, ['advisor']],
    [{ text: '  ' }, ['Basket', 'advisor', 'checkout']],
    [{ text: 'nothing' }, []],
  ])('filters by %p', (query, expected) => {
    const answer = select(items, query);
    expect(answer.items.map(item => item.title)).toEqual(expected);
    expect(answer.total).toBe(expected.length);
  });

  it('counts a facet with every filter but its own', () => {
    const { facets } = select(items, { owner: 'group:default/ai' });
    expect(facets).toEqual({
      owner: [
        { value: 'group:default/shop', count: 2 },
        { value: 'group:default/ai', count: 1 },
      ],
      template: [{ value: ecs.entityRef, count: 1 }],
      createdBy: [],
    });
  });

  it('counts facets within the text that was searched for', () => {
    expect(select(items, { text: 'basket' }).facets.owner).toEqual([
      { value: 'group:default/shop', count: 1 },
    ]);
  });

  it('gives no cursor after the last page', () => {
    expect(select(items, { limit: 3 }).nextCursor).toBeUndefined();
    expect(select([], {}).nextCursor).toBeUndefined();
  });

  it('goes on after its last item when that is gone and others came', () => {
    const { nextCursor } = select(items, { limit: 2 });
    const later = [
      items[0],
      created('newest', { createdAt: '2026-04-01T00:00:00.000Z' }),
    ];
    expect(titles(later, { limit: 2, cursor: nextCursor })).toEqual([
      'checkout',
    ]);
  });

  it('answers an empty page when everything behind the cursor is gone', () => {
    const { nextCursor } = select(items, { limit: 2 });
    const page = select([items[1]], { cursor: nextCursor });
    expect(page.items).toEqual([]);
    expect(page.nextCursor).toBeUndefined();
    expect(page.total).toBe(1);
  });

  it('shows each item once over all pages, whatever is equal', () => {
    const itemsArbitrary = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,4}$/),
        day: fc.integer({ min: 1, max: 3 }),
        createdBy: fc.constantFrom(undefined, 'user:default/a'),
      }),
      { selector: it => it.name, maxLength: 30 },
    );
    const query = {
      sort: fc.constantFrom(
        ...(['createdAt', 'title', 'template', 'createdBy'] as const),
      ),
      order: fc.constantFrom(...(['asc', 'desc'] as const)),
      limit: fc.integer({ min: 1, max: 7 }),
    };
    fc.assert(
      fc.property(itemsArbitrary, fc.record(query), (drawn, paging) => {
        const all = drawn.map(({ name, day, createdBy }) =>
          created(name, {
            createdBy,
            createdAt: `2026-03-0${day}T00:00:00.000Z`,
          }),
        );
        const whole = select(all, { ...paging, limit: 200 });
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = select(all, { ...paging, cursor });
          seen.push(...page.items.map(item => item.entityRef));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen).toEqual(whole.items.map(item => item.entityRef));
        expect(new Set(seen).size).toBe(all.length);
      }),
    );
  });
});

describe('countValues', () => {
  it('sorts by count, then by name, and leaves out what is not stated', () => {
    expect(countValues(['b', 'a', undefined, 'c', 'c'])).toEqual([
      { value: 'c', count: 2 },
      { value: 'a', count: 1 },
      { value: 'b', count: 1 },
    ]);
  });
});
