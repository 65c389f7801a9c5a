import {
  coreExtensionData,
  PageBlueprint,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import type { ComponentType, JSX } from 'react';
import { KnownPages, type NoSuchPageProps } from '../components/KnownPages';

export type TabbedPageOptions = {
  path: string;
  routeRef: RouteRef;
  title: string;
  icon: JSX.Element;
  /** Stands below the tabs at an address that none of them has; may be lazy. */
  NoSuchPage: ComponentType<NoSuchPageProps>;
};

/** A page whose sub-pages stand as tabs, and that says so at an address that none of them has. */
export function createTabbedPage(options: TabbedPageOptions) {
  const { NoSuchPage, ...params } = options;
  return PageBlueprint.makeWithOverrides({
    *factory(originalFactory, { inputs }) {
      const original = originalFactory(params);
      for (const value of original) {
        if (value.id !== coreExtensionData.reactElement.id) {
          yield value;
        }
      }
      yield coreExtensionData.reactElement(
        <KnownPages
          paths={inputs.pages.map(it => it.get(coreExtensionData.routePath))}
          NoSuchPage={NoSuchPage}
        >
          {original.get(coreExtensionData.reactElement)}
        </KnownPages>,
      );
    },
  });
}
