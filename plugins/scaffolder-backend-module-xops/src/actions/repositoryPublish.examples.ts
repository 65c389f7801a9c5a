import { example } from './example';

export const repositoryPublishExamples = [
  example('Publish the rendered service, private and protected', {
    id: 'publish',
    name: 'Publish the repository',
    action: 'xops:repository:publish',
    input: {
      repoUrl: '${{ parameters.repoUrl }}',
      sourcePath: './source',
      description: '${{ parameters.description }}',
      gitCommitMessage: 'Create ${{ parameters.name }} by the golden path',
      topics: ['k3s'],
    },
  }),
  example('Publish a public repository whose branch anybody may push to', {
    id: 'publish',
    name: 'Publish the repository',
    action: 'xops:repository:publish',
    input: {
      repoUrl: 'github.com?owner=acme&repo=shop',
      visibility: 'public',
      protectDefaultBranch: false,
    },
  }),
];
