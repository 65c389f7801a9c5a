import { example } from './example';

export const gitopsRegisterExamples = [
  example('Register a service where the platform has a GitOps repository', {
    id: 'gitops',
    name: 'Register with Argo CD',
    action: 'xops:gitops:register',
    input: { sourcePath: './gitops', name: '${{ parameters.name }}' },
  }),
];
