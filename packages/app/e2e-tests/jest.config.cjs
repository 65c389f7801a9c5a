/** End-to-end tests that share one portal, in a real browser. Run by `npm test`. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/*.test.ts'],
  transform: {
    '\\.ts$': [
      require.resolve('@swc/jest'),
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  globalSetup: '<rootDir>/startPortal.mjs',
  globalTeardown: '<rootDir>/stopPortal.mjs',
  testTimeout: 120_000,
};
