import { resolveTarget } from './resolveTarget';

const file = 'docs/adr/0001-a.md';

describe('resolveTarget', () => {
  it.each([
    ['0002-b.md', { path: 'docs/adr/0002-b.md' }],
    ['./0002-b.md#status', { path: 'docs/adr/0002-b.md', anchor: 'status' }],
    ['../plan.md', { path: 'docs/plan.md' }],
    ['../../README.md', { path: 'README.md' }],
    ['/docs/plan.md', { path: 'docs/plan.md' }],
    ['images/', { path: 'docs/adr/images' }],
    ['my%20chart.png?raw=true', { path: 'docs/adr/my chart.png' }],
    ['100%.png', { path: 'docs/adr/100%.png' }],
    ['a//b.png', { path: 'docs/adr/a/b.png' }],
  ])('leads from a record to %s', (target, place) => {
    expect(resolveTarget(file, target)).toEqual(place);
  });

  it.each([
    'https://example.com/a.png',
    'HTTP://169.254.169.254/',
    'vbscript:alert(1)',
    'data:image/png;base64,AA',
    'mailto:a@example.com',
    '//example.com/a.png',
    '\\\\example.com\\a.png',
    'a\\..\\..\\b.png',
    '../../../etc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/../a',
    'a%00.png',
    '#anchor',
    '?query',
    '',
    '/',
    '../..',
  ])('leads nowhere from %j', target => {
    expect(resolveTarget(file, target)).toBeUndefined();
  });
});
