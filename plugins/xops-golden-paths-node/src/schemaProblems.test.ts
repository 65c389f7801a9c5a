import Ajv from 'ajv';
import { schemaProblems } from './schemaProblems';

const schema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', enum: ['a', 'b'] },
    ports: { type: 'array', items: { type: 'integer', maximum: 65535 } },
    build: {
      oneOf: [
        { type: 'string' },
        {
          type: 'object',
          additionalProperties: false,
          properties: { context: { type: 'string' } },
        },
      ],
    },
    'a/b~c': { type: 'integer' },
  },
};

const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);

function problemsOf(value: unknown) {
  return validate(value) ? [] : schemaProblems(validate.errors ?? []);
}

describe('schemaProblems', () => {
  it.each([
    {
      name: 'an unknown field',
      value: { name: 'a', port: [] },
      problem: {
        kind: 'unknownField',
        path: ['port'],
        message: "has the unknown field 'port'",
        meant: 'ports',
      },
    },
    {
      name: 'a missing field',
      value: {},
      problem: { kind: 'missingField', message: "lacks the field 'name'" },
    },
    {
      name: 'a wrong type once, though it breaks the list of words as well',
      value: { name: 1 },
      problem: {
        kind: 'wrongValue',
        path: ['name'],
        message: "has in 'name' 1, which must be string",
      },
    },
    {
      name: 'a word that is not in the list',
      value: { name: 'c' },
      problem: {
        message:
          'has in \'name\' "c", which must be equal to one of the allowed values (a, b)',
      },
    },
    {
      name: 'an item of a list',
      value: { name: 'a', ports: [80, 70000] },
      problem: {
        path: ['ports', 1],
        message: "has in 'ports[1]' 70000, which must be <= 65535",
      },
    },
    {
      name: 'what is wrong in the form that was meant',
      value: { name: 'a', build: { contxt: '.' } },
      problem: {
        kind: 'unknownField',
        path: ['build', 'contxt'],
        meant: 'context',
      },
    },
    {
      name: 'that no form fits',
      value: { name: 'a', build: 1 },
      problem: {
        path: ['build'],
        message: "has in 'build' 1, which has none of the allowed forms",
      },
    },
    {
      name: 'a field whose name needs escapes',
      value: { name: 'a', 'a/b~c': 'x' },
      problem: { path: ['a/b~c'] },
    },
    {
      name: 'a long value in short',
      value: { name: 'x'.repeat(500) },
      problem: { message: expect.stringMatching(/^.{60,120} which /) },
    },
    {
      name: 'a value that is no object at all',
      value: [],
      problem: {
        path: [],
        message: "has in 'the whole' [], which must be object",
      },
    },
  ])('tells $name', ({ value, problem }) => {
    expect(problemsOf(value)).toEqual([expect.objectContaining(problem)]);
  });
});
