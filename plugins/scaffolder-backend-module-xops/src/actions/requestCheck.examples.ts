import { example } from './example';

export const requestCheckExamples = [
  example('Check the answers of the form before anything is made', {
    id: 'request',
    name: 'Check the request',
    action: 'xops:request:check',
    input: {
      name: '${{ parameters.name }}',
      description: '${{ parameters.description }}',
      owner: '${{ parameters.owner }}',
      system: '${{ parameters.system }}',
      runtime: 'typescript',
      exposure: 'cluster',
      database: 'none',
      environments: ['dev', 'production'],
      minReplicas: 2,
      maxReplicas: 4,
      repoUrl: '${{ parameters.repoUrl }}',
      manifests: 'sameRepository',
    },
  }),
];
