import { type CheckerExamples } from '../testing/CheckerExamples';

const component = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    backstage.io/kubernetes-id: shop
spec: { type: service, lifecycle: production, owner: group:default/shop }
`;

const entity = (from: string, to: string) => {
  if (!component.includes(from)) throw new Error(`'${from}' is not there`);
  return { 'catalog-info.yaml': component.replace(from, to) };
};

export const catalogExamples: CheckerExamples = {
  good: [
    {
      name: 'a component and its interface',
      files: {
        'catalog-info.yaml': `${component}---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: shop }
spec: { type: openapi, lifecycle: production, owner: shop, definition: 'openapi: 3.1.0' }
`,
      },
    },
  ],
  bad: [
    {
      name: 'a component without owner',
      rule: 'invalid-entity',
      files: entity(', owner: group:default/shop', ''),
      says: /Component 'shop': .*owner/,
    },
    {
      name: 'a name with a blank',
      rule: 'invalid-entity',
      files: entity('name: shop', 'name: the shop'),
      says: 'metadata.name',
    },
    {
      name: 'a field beside metadata and spec',
      rule: 'invalid-entity',
      files: entity('spec:', 'relation: []\nspec:'),
      says: 'relation',
    },
    {
      name: 'a document that is no entity',
      rule: 'invalid-entity',
      files: { 'catalog-info.yaml': 'name: shop\n' },
      line: 1,
    },
    {
      name: 'a second document that is wrong',
      rule: 'invalid-entity',
      files: {
        'catalog-info.yaml': `${component}---\n${component
          .replace('kind: Component', 'kind: System')
          .replace(/spec:.*/, 'spec: {}')}`,
      },
      line: 9,
    },
    {
      name: 'a kind that does not exist',
      rule: 'unknown-kind',
      files: entity('kind: Component', 'kind: Service'),
      says: "kind 'Service' is not known",
    },
    {
      name: 'an annotation without text',
      rule: 'empty-annotation',
      files: entity('kubernetes-id: shop', "kubernetes-id: ''"),
      line: 6,
    },
  ],
};
