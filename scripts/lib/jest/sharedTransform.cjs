const { createHash } = require('node:crypto');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

/**
 * A transformer whose results all packages share. Jest keeps them for each package alone,
 * since a transformer may depend on its folder; this one does not, and what all of them load
 * from node_modules is thousands of files.
 */
exports.createTransformer = ({ transformer, options }) => {
  const { createTransformer } = require(transformer);
  const inner = createTransformer(options);
  const { version } = require('@swc/core/package.json');
  const known = JSON.stringify([
    transformer,
    options,
    version,
    process.version,
  ]);
  return {
    ...inner,
    getCacheKey: (source, file, settings) =>
      createHash('sha1')
        .update(known)
        .update(path.relative(root, file))
        .update(
          JSON.stringify([
            settings.instrument,
            settings.supportsStaticESM,
            settings.supportsDynamicImport,
            settings.supportsExportNamespaceFrom,
            settings.supportsTopLevelAwait,
          ]),
        )
        .update(source)
        .digest('hex'),
  };
};
