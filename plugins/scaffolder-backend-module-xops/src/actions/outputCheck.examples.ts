import { example } from './example';

export const outputCheckExamples = [
  example('Check all rendered repositories as one output', {
    id: 'check',
    name: 'Check the output',
    action: 'xops:output:check',
    input: {
      paths: ['./source', './manifests', './gitops'],
      expect: {
        name: '${{ parameters.name }}',
        environments: '${{ parameters.environments }}',
      },
    },
  }),
];
