import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

const serviceName = FormFieldBlueprint.make({
  name: 'service-name',
  params: {
    field: () => import('./serviceNameField').then(it => it.serviceNameField),
  },
});

const maximumReplicas = FormFieldBlueprint.make({
  name: 'maximum-replicas',
  params: {
    field: () =>
      import('./maximumReplicasField').then(it => it.maximumReplicasField),
  },
});

const repository = FormFieldBlueprint.make({
  name: 'repository',
  params: {
    field: () => import('./repositoryField').then(it => it.repositoryField),
  },
});

const activation = FormFieldBlueprint.make({
  name: 'activation',
  params: {
    field: () => import('./activationField').then(it => it.activationField),
  },
});

/** Fields for the forms of golden paths, under the names that start with Xops. */
export const formFieldExtensions = [
  activation,
  serviceName,
  maximumReplicas,
  repository,
];
