import {
  type BadExample,
  type CheckerExamples,
} from '../testing/CheckerExamples';

const digest = `sha256:${'0'.repeat(64)}`;

const good = `ARG VERSION=24
FROM node:24@${digest} AS build
RUN --mount=type=secret,id=npm npm ci
FROM node:24@${digest}
COPY --from=build /app /app
ENV PASSWORD_FILE=/run/secrets/password
USER 1000:1000
HEALTHCHECK CMD ["node", "health.js"]
CMD ["node", "main.js"]
`;

interface Change {
  rule: string;
  from: string;
  to: string;
  line?: number;
  says?: string;
}

const bad = (name: string, change: Change): BadExample => {
  const { from, to, ...expected } = change;
  if (!good.includes(from)) throw new Error(`'${from}' is not there`);
  return { name, files: { Dockerfile: good.replace(from, to) }, ...expected };
};

export const dockerfileExamples: CheckerExamples = {
  good: [
    { name: 'a multi-stage build for nobody', files: { Dockerfile: good } },
    {
      name: 'an image from nothing, from a stage by its name',
      files: {
        'deploy/worker.Dockerfile':
          'FROM scratch AS base\nFROM base\nUSER 65532\nHEALTHCHECK CMD ["/a"]\nENTRYPOINT ["/b"]\n',
      },
    },
    {
      name: 'what the build leaves out',
      files: { 'Dockerfile.dockerignore': 'node_modules\n' },
    },
  ],
  bad: [
    bad('an instruction that does not exist', {
      rule: 'syntax',
      from: 'COPY --from',
      to: 'COPYY --from',
      line: 5,
      says: 'Unknown instruction: COPYY',
    }),
    {
      name: 'no base at all',
      rule: 'syntax',
      files: { Dockerfile: 'RUN ls\n' },
    },
    bad('a deprecated instruction', {
      rule: 'style',
      from: 'USER 1000:1000',
      to: 'MAINTAINER me\nUSER 1000',
      line: 7,
    }),
    bad('no user', {
      rule: 'root-user',
      from: 'USER 1000:1000\n',
      to: '',
      line: 4,
      says: "runs as 'root', since there is no USER",
    }),
    bad('user 0', { rule: 'root-user', from: '1000:1000', to: '0:0', line: 7 }),
    bad('a user by name', {
      rule: 'named-user',
      from: '1000:1000',
      to: 'node',
      says: "runs as 'node'",
    }),
    bad('a base by tag', {
      rule: 'unpinned-base',
      from: `node:24@${digest} AS`,
      to: 'node:24 AS',
      line: 2,
      says: "'node:24' has no digest",
    }),
    bad('no health check', {
      rule: 'health-check',
      from: 'HEALTHCHECK CMD ["node", "health.js"]\n',
      to: '',
    }),
    bad('a health check that is switched off', {
      rule: 'health-check',
      from: 'HEALTHCHECK CMD ["node", "health.js"]',
      to: 'HEALTHCHECK NONE',
      line: 8,
    }),
    bad('a download without checksum', {
      rule: 'add-address',
      from: 'COPY --from=build /app /app',
      to: 'ADD https://example.org/a.tgz /app/',
      line: 5,
    }),
    bad('a token as build argument', {
      rule: 'secret-value',
      from: 'ENV PASSWORD_FILE=/run/secrets/password',
      to: 'ARG NPM_TOKEN',
      line: 6,
      says: "ARG 'NPM_TOKEN' keeps a secret",
    }),
    bad('a start through a shell', {
      rule: 'shell-form',
      from: 'CMD ["node", "main.js"]',
      to: 'CMD node main.js',
      line: 9,
    }),
  ],
};
