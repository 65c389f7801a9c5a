import { example } from './example';

export const atlantisCheckExamples = [
  example('Check the answers of the form before anything is made', {
    id: 'request',
    name: 'Check the request',
    action: 'xops:atlantis:check',
    input: {
      name: 'atlantis',
      owner: '${{ parameters.owner }}',
      system: '${{ parameters.system }}',
      repositories: ['acme/infrastructure'],
      host: 'atlantis.example.com',
      safekeeping: 'sealedSecret',
      gitUser: 'atlantis',
      image: 'ghcr.io/runatlantis/atlantis:v0.46.0',
      terraformVersion: '1.14.9',
      storage: 10,
      repoUrl: '${{ parameters.repoUrl }}',
    },
  }),
];
