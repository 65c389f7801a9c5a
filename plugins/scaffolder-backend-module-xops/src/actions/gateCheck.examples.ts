import { example } from './example';

export const gateCheckExamples = [
  example('What the catalog puts before all steps of a tied template', {
    id: 'xops-gate',
    name: 'Ask whether this path is open',
    action: 'xops:gate:check',
    input: { action: 'activate-atlantis' },
  }),
];
