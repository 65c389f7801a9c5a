import { example } from './example';

export const adrWriteExamples = [
  example('Record where a service runs', {
    id: 'adr',
    name: 'Write the decision record',
    action: 'xops:adr:write',
    input: {
      targetPath: './source',
      title: 'Run ${{ parameters.name }} on K3S',
      context: 'The service needs a place to run.',
      decision: 'It has no state of its own and is delivered by Git.',
      chosen: 'K3S',
      options: [
        { name: 'K3S', good: ['it is delivered by Git'] },
        { name: 'ECS Fargate', bad: ['it is the other failure domain'] },
      ],
      consequences: {
        good: ['one pipeline for all environments'],
        bad: ['the cluster has to be kept running'],
      },
      deciders: ['${{ user.ref }}'],
    },
  }),
  example('Propose a decision in a folder of another name', {
    id: 'adr',
    name: 'Write the decision record',
    action: 'xops:adr:write',
    input: {
      directory: 'doc/decisions',
      title: 'Cache the catalogue in the browser',
      status: 'proposed',
      context: 'Pages are slow over a bad line.',
      decision: 'A service worker keeps the last good copy.',
    },
  }),
];
