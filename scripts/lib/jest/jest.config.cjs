/** Backstage's own configuration of all packages, faster; no test sees a difference. */
const backstage = require('@backstage/cli/config/jest.js');

module.exports = backstage.then(({ projects, ...config }) => ({
  ...config,
  projects: projects.map(project => ({
    ...project,
    runtime: require.resolve('./ScriptCachingRuntime.cjs'),
  })),
}));
