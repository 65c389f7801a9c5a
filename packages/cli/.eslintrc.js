module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // Everything is bundled into one file, so that nothing is a dependency of the package.
    '@backstage/no-undeclared-imports': 'off',
  },
});
