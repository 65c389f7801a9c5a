/** End-to-end tests that start, stop and kill portals of their own; they share nothing with the others. */
const shared = require('../jest.config.cjs');

module.exports = {
  ...shared,
  rootDir: __dirname,
  globalSetup: undefined,
  globalTeardown: undefined,
};
