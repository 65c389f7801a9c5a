/** Backstage's own configuration of all packages, faster; no test sees a difference. */
const backstage = require('@backstage/cli/config/jest.js');
const {
  getJestEnvironment,
} = require('@backstage/cli-module-test-jest/config/getJestEnvironment');

const shared = require.resolve('./sharedTransform.cjs');

/** Transformers without options make one line of a path, and need no sharing. */
const withSharedResults = transform =>
  Object.fromEntries(
    Object.entries(transform).map(([pattern, used]) => [
      pattern,
      Array.isArray(used)
        ? [shared, { transformer: used[0], options: used[1] }]
        : used,
    ]),
  );

module.exports = backstage.then(({ projects, ...config }) => ({
  ...config,
  projects: projects.map(project => ({
    ...project,
    ...(project.testEnvironment === getJestEnvironment()
      ? { testEnvironment: require.resolve('./StyleCheckingJsdom.cjs') }
      : {}),
    transform: withSharedResults(project.transform),
    runtime: require.resolve('./ScriptCachingRuntime.cjs'),
  })),
}));
