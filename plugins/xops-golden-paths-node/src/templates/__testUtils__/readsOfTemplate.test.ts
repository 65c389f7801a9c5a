import { readsOfTemplate } from './readsOfTemplate';

const cases: [string, string, string[][]][] = [
  ['plain text', 'no tags { } $ {{ go }}', []],
  ['an expression', '${{ values.name }}', [['values.name']]],
  [
    'a choice within an expression',
    "${{ 'a.values.b' if values.port == 80 else values.host }}",
    [['values.host', 'values.port']],
  ],
  [
    'text and expressions under conditions',
    '{% if values.a %}x{% if values.b > 1 %}${{ values.c }}{% endif %}{% endif %}${{ values.d }}',
    [
      ['values.a'],
      ['values.a', 'values.b'],
      ['values.a', 'values.b', 'values.c'],
      ['values.d'],
    ],
  ],
  [
    'every condition before an else',
    '{% if values.a %}{% elif values.b %}{% else %}${{ values.c }}{% endif %}',
    [
      ['values.a'],
      ['values.a', 'values.b'],
      ['values.a', 'values.b', 'values.c'],
    ],
  ],
  [
    'a variable as what it was set from',
    '{% set first = values.list | first %}${{ first }}',
    [['values.list']],
  ],
  [
    'a loop as what it runs over',
    '{%- for it in values.list -%}${{ it }}{% endfor %}',
    [['values.list'], ['values.list']],
  ],
  [
    'raw text and comments as text',
    '{% raw %}${{ values.a }}{% endraw %}{# ${{ values.b }} #}',
    [],
  ],
  [
    'the names of a step',
    "${{ parameters.name ~ steps.request.output.host ~ each.value.into | replace(r/b/, 'x') }}",
    [['each.value.into', 'parameters.name', 'steps.request.output.host']],
  ],
];

it.each(cases)('reads %s', (_title, source, expected) => {
  expect(readsOfTemplate(source).map(it => [...it].sort())).toEqual(expected);
});
