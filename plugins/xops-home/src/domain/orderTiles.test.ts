import { createRouteRef } from '@backstage/core-plugin-api';
import type { HomeTile, LoopStep } from '@xops/plugin-xops-home-react';
import { orderTiles } from './orderTiles';

const tile = (title: string, step: LoopStep): HomeTile => ({
  id: title,
  title,
  step,
  routeRef: createRouteRef({ id: title }),
  loader: jest.fn(),
});

describe('orderTiles', () => {
  it('follows the loop, and the alphabet within a step', () => {
    const tiles = [
      tile('Health', 'see'),
      tile('Golden paths', 'act'),
      tile('Cost', 'see'),
      tile('Decisions', 'decide'),
      tile('Reviews', 'review'),
      tile('Triggers', 'watch'),
    ];

    expect(orderTiles(tiles).map(it => it.title)).toEqual([
      'Decisions',
      'Triggers',
      'Golden paths',
      'Cost',
      'Health',
      'Reviews',
    ]);
    expect(tiles[0].title).toBe('Health');
  });
});
