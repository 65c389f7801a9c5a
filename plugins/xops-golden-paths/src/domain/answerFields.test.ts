import { readAnswerFields } from './answerFields';

const fields = () =>
  readAnswerFields([
    {
      title: 'A page',
      properties: {
        name: { title: 'Name', type: 'string' },
        owner: { title: 'Owner', 'ui:field': 'OwnerPicker' },
        system: { title: 'System', 'ui:field': 'EntityPicker' },
        repoUrl: { title: 'Repository', 'ui:field': 'XopsRepository' },
        runtime: {
          title: 'Runtime',
          enum: ['node', 'image'],
          enumNames: ['A service', 'An image'],
        },
        nameless: { type: 'string' },
      },
      dependencies: {
        image: [],
        runtime: {
          oneOf: [
            {
              properties: {
                runtime: { enum: ['image'] },
                image: { title: 'Image', type: 'string' },
              },
            },
          ],
        },
      },
    },
  ]);

describe('the fields of a form', () => {
  it('have their titles, also where they depend on another answer', () => {
    expect(
      [...fields()].map(([name, { title }]) => `${name}: ${title}`),
    ).toEqual([
      'name: Name',
      'owner: Owner',
      'system: System',
      'repoUrl: Repository',
      'runtime: Runtime',
      'image: Image',
    ]);
  });

  it('know the words of each choice, also below a condition on it', () => {
    expect([...(fields().get('runtime')?.choices ?? [])]).toEqual([
      ['node', 'A service'],
      ['image', 'An image'],
    ]);
  });

  it.each([
    ['owner', 'entity'],
    ['system', 'entity'],
    ['repoUrl', 'repository'],
    ['name', 'text'],
  ])('know what the answer to %s is: %s', (name, kind) => {
    expect(fields().get(name)?.kind).toBe(kind);
  });

  it.each([[undefined], [null], ['text'], [{ properties: 'none' }]])(
    'are none in %j',
    schema => {
      expect(readAnswerFields(schema).size).toBe(0);
    },
  );
});
