import { parameterFields, parametersOf, textsOf } from './parameterFields';

const schema = {
  type: 'object',
  properties: {
    state: { type: 'string', enum: ['merged', 'opened'], default: 'merged' },
    paths: {
      type: 'array',
      items: { type: 'string' },
      description: 'Globs of the files',
    },
    kinds: {
      type: 'array',
      items: { type: 'string', enum: ['regulator', 'iot'] },
    },
    branch: { type: 'string' },
    days: { type: 'integer', default: 7 },
    bots: { type: 'boolean', default: false },
    filter: { type: 'object' },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  },
  required: ['paths', 'state', 'kinds'],
};
const fields = parameterFields(schema);

describe('the fields of a schema', () => {
  it.each([
    ['state', 'choice', false],
    ['paths', 'list', true],
    ['kinds', 'choices', true],
    ['branch', 'text', false],
    ['days', 'number', false],
    ['bots', 'boolean', false],
    ['filter', 'json', false],
    ['either', 'json', false],
  ])('%s is entered as %s, needed: %s', (name, kind, required) => {
    expect(fields.find(it => it.name === name)).toMatchObject({
      kind,
      required,
    });
  });

  it('tell choices, what they mean, and what is taken where nothing is entered', () => {
    expect(fields[0]).toMatchObject({
      options: ['merged', 'opened'],
      fallback: 'merged',
    });
    expect(fields[1].description).toBe('Globs of the files');
    expect(fields[2].options).toEqual(['regulator', 'iot']);
    expect(fields[4].fallback).toBe('7');
  });

  it.each([[{}], [{ properties: 'none' }], [{ type: 'string' }]])(
    'are none of %j',
    other => {
      expect(parameterFields(other)).toEqual([]);
    },
  );
});

describe('the parameters of a form', () => {
  it('are what was entered; what is empty is left out', () => {
    expect(
      parametersOf(fields, {
        paths: ' **/*.tf \n\n k8s/** ',
        kinds: 'regulator\niot',
        days: '14',
        bots: 'true',
        branch: ' ',
        filter: '{"kind":["Component"]}',
      }),
    ).toEqual({
      parameters: {
        paths: ['**/*.tf', 'k8s/**'],
        kinds: ['regulator', 'iot'],
        days: 14,
        bots: true,
        filter: { kind: ['Component'] },
      },
    });
  });

  it('are refused with what is wrong, at each field', () => {
    expect(
      parametersOf(fields, { days: 'seven', kinds: 'iot', filter: '{' }),
    ).toEqual({
      problems: {
        paths: 'The source needs this.',
        days: 'This is no number.',
        filter: 'This is no JSON.',
      },
    });
  });

  it('stand in the form as they were', () => {
    const parameters = {
      paths: ['**/*.tf', 'k8s/**'],
      kinds: ['iot'],
      days: 14,
      bots: false,
      filter: { kind: 'API' },
    };

    expect(parametersOf(fields, textsOf(parameters))).toEqual({ parameters });
  });
});
