import { ConfigReader } from '@backstage/config';
import { readActivations } from './config';

const read = (activations?: unknown) =>
  readActivations(
    new ConfigReader(
      JSON.parse(JSON.stringify({ xops: { goldenPaths: { activations } } })),
    ),
  );

describe('xops.goldenPaths.activations', () => {
  it('ties templates to actions, however their references are spelt', () => {
    expect([
      ...read([
        { template: 'Template:Default/Atlantis', action: 'activate-atlantis' },
        { template: 'template:edge/k3s', action: 'add-edge' },
      ]),
    ]).toEqual([
      ['template:default/atlantis', 'activate-atlantis'],
      ['template:edge/k3s', 'add-edge'],
    ]);
  });

  it.each([[undefined], [[]]])('ties none when it is %j', activations => {
    expect(read(activations).size).toBe(0);
  });

  const good = { template: 'template:default/a', action: 'activate-a' };

  it.each([
    ['no list', good, /'xops\.goldenPaths\.activations' .*expected array/],
    [
      'a short reference',
      [{ ...good, template: 'a' }],
      /'xops\.goldenPaths\.activations\.0\.template' must be a full entity reference/,
    ],
    [
      'no template',
      [good, { ...good, template: 'component:default/a' }],
      /'xops\.goldenPaths\.activations\.1\.template' must be a template/,
    ],
    [
      'words in place of an id',
      [{ ...good, action: 'Activate it' }],
      /'xops\.goldenPaths\.activations\.0\.action' must be the id of an action/,
    ],
    [
      'a misspelt key',
      [{ ...good, actions: [] }],
      /'xops\.goldenPaths\.activations\.0' Unrecognized key: "actions"/,
    ],
    [
      'one template twice',
      [good, { template: 'template:default/A', action: 'b' }],
      /'xops\.goldenPaths\.activations\.1\.template' names template:default\/a a second time/,
    ],
  ])('stops the start at %s', (_, activations, message) => {
    expect(() => read(activations)).toThrow(message);
  });
});
