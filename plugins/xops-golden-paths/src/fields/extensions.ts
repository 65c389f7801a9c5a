import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const serviceName = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () => import('./serviceNameField').then(it => it.serviceNameField),
  },
});

const description = FormFieldBlueprint.make({
  name: 'description',
  params: {
    field: () => import('./ruleFields').then(it => it.descriptionField),
  },
});

const image = FormFieldBlueprint.make({
  name: 'image',
  params: { field: () => import('./ruleFields').then(it => it.imageField) },
});

const publicHost = FormFieldBlueprint.make({
  name: 'public-host',
  params: {
    field: () => import('./ruleFields').then(it => it.publicHostField),
  },
});

const maximumReplicas = FormFieldBlueprint.make({
  name: 'maximum-replicas',
  params: {
    field: () =>
      import('./maximumReplicasField').then(it => it.maximumReplicasField),
  },
});

/** Fields for the forms of golden paths, under the names that start with Xops. */
export const formFieldExtensions = [
  serviceName,
  description,
  image,
  publicHost,
  maximumReplicas,
];
