/** An entity of the least that the catalog takes. */
export const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

/** A template of these actions alone, with what a form leaves undefined. */
const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name: 'service',
    annotations: {
      'xops.io/template-version': '1.0.0',
      'backstage.io/managed-by-location': 'url:http://localhost/template.yaml',
    },
  },
  spec: {
    owner: 'group:default/platform',
    type: 'service',
    parameters: {},
    steps: [
      {
        id: 'request',
        action: 'xops:request:check',
        input: {
          name: '${{ parameters.name }}',
          description: 'Sells things',
          owner: 'group:default/platform',
          system: 'shop',
          runtime: 'typescript',
          image: '${{ parameters.image }}',
          port: '${{ parameters.port }}',
          exposure: 'none',
          host: '${{ parameters.host }}',
          database: 'none',
          environments: '${{ parameters.environments }}',
          minReplicas: '${{ parameters.minReplicas }}',
          maxReplicas: 2,
          repoUrl: '${{ parameters.repoUrl }}',
          manifests: 'sameRepository',
        },
      },
      { id: 'render', action: 'test:render' },
      {
        id: 'adr',
        action: 'xops:adr:write',
        input: {
          targetPath: './source',
          title: 'Run ${{ parameters.name }} on K3S',
          context: 'x',
          decision: 'y',
          deciders: ['${{ user.ref }}'],
        },
      },
      {
        id: 'provenance',
        action: 'xops:provenance:write',
        input: {
          targetPath: './source',
          entityRef: 'component:default/${{ parameters.name }}',
          answers: '${{ parameters }}',
          digest: `sha256:${'a'.repeat(64)}`,
        },
      },
      {
        id: 'publish',
        action: 'xops:repository:publish',
        input: { repoUrl: '${{ parameters.repoUrl }}', sourcePath: './source' },
      },
      {
        id: 'gitops',
        if: '${{ steps.request.output.gitopsConfigured }}',
        action: 'xops:gitops:register',
        input: { sourcePath: './gitops', name: '${{ parameters.name }}' },
      },
      {
        id: 'report',
        action: 'xops:provenance:report',
        input: {
          provenance: '${{ steps.provenance.output.provenance }}',
          repositoryUrl: '${{ steps.publish.output.remoteUrl }}',
          commitHash: '${{ steps.publish.output.commitHash }}',
          gitopsUrl: '${{ steps.gitops.output.changeUrl }}',
        },
      },
    ].map(step => ({ name: step.id, ...step })),
  },
};

/** What the catalog of a test run holds. */
export const entities = [
  template,
  entity('Group', 'platform'),
  entity('System', 'shop'),
  { ...entity('User', 'mock'), spec: {} },
];
