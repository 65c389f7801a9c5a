import { example } from './example';

export const provenanceWriteExamples = [
  example('Write down what made a service', {
    id: 'provenance',
    name: 'Write the provenance',
    action: 'xops:provenance:write',
    input: {
      targetPath: './source',
      entityRef: 'component:default/${{ parameters.name }}',
      answers: '${{ parameters }}',
      digest: '${{ steps.check.output.digest }}',
      checks: '${{ steps.check.output.checks }}',
    },
  }),
];
