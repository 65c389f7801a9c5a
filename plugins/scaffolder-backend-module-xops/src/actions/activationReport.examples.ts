import { example } from './example';

export const activationReportExamples = [
  example('Report as the last step of an activation path', {
    id: 'activation',
    name: 'Tell the triggers',
    action: 'xops:activation:report',
    input: {
      action: 'activate-atlantis',
      trigger: '${{ parameters.trigger }}',
      entityRef: 'component:default/atlantis',
      repositoryUrl: '${{ steps.publish.output.remoteUrl }}',
      recordUrl: '${{ steps.publish.output.repoContentsUrl }}',
    },
  }),
];
