import { example } from './example';

export const provenanceReportExamples = [
  example('Report as the last step of a run', {
    id: 'report',
    name: 'Report to the Golden paths page',
    action: 'xops:provenance:report',
    input: {
      provenance: '${{ steps.provenance.output.provenance }}',
      repositoryUrl: '${{ steps.publish.output.remoteUrl }}',
      commitHash: '${{ steps.publish.output.commitHash }}',
      gitopsUrl: '${{ steps.gitops.output.changeUrl }}',
    },
  }),
];
