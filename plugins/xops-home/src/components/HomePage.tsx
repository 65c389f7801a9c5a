import { Content } from '@backstage/core-components';
import {
  type AttentionSource,
  type HomeTile,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { NeedsAttention } from './NeedsAttention';
import { Tiles } from './Tiles';

export type HomePageProps = {
  tiles: HomeTile[];
  attention: AttentionSource[];
};

/** What needs me? */
export function HomePage({ tiles, attention }: HomePageProps) {
  usePageTitle('Home');
  return (
    <main>
      <Content>
        <Tiles tiles={tiles} />
        <NeedsAttention sources={attention} />
      </Content>
    </main>
  );
}
