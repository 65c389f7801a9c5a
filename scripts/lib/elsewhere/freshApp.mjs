import fs from 'node:fs';
import path from 'node:path';

const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));

const INDEX_HTML = `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Elsewhere</title></head>
  <body><div id="root"></div></body>
</html>
`;

const mount = app => `
ReactDOM.createRoot(document.getElementById('root')!).render(${app});
`;

/** The app on the new frontend system: features, and nothing else. */
export function newSystem(names) {
  return [
    `import '@backstage/cli/asset-types';`,
    `import '@backstage/ui/css/styles.css';`,
    `import ReactDOM from 'react-dom/client';`,
    `import { createApp } from '@backstage/frontend-defaults';`,
    `import catalog from '@backstage/plugin-catalog/alpha';`,
    ...names.map((name, at) => `import plugin${at} from '${name}/alpha';`),
    `const app = createApp({ features: [catalog, ${names
      .map((_, at) => `plugin${at}`)
      .join(', ')}] });`,
    mount('app.createRoot()'),
  ].join('\n');
}

/** The app on the classic frontend system: pages as elements of routes. */
export function classicSystem(pages) {
  return [
    `import '@backstage/cli/asset-types';`,
    `import '@backstage/ui/css/styles.css';`,
    `import React from 'react';`,
    `import ReactDOM from 'react-dom/client';`,
    `import { Route } from 'react-router-dom';`,
    `import { createApp } from '@backstage/app-defaults';`,
    `import { AppRouter, FlatRoutes } from '@backstage/core-app-api';`,
    `import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';`,
    ...pages.map(({ name, page }) => `import { ${page} } from '${name}';`),
    `const app = createApp();`,
    `const routes = (`,
    `  <FlatRoutes>`,
    `    <Route path="/catalog" element={<CatalogIndexPage />} />`,
    `    <Route path="/catalog/:namespace/:kind/:name" element={<CatalogEntityPage />}>`,
    `      <div />`,
    `    </Route>`,
    ...pages.map(
      ({ path: at, page }) =>
        `    <Route path="${at}" element={<${page} />} />`,
    ),
    `  </FlatRoutes>`,
    `);`,
    `const Root = app.createRoot(<AppRouter>{routes}</AppRouter>);`,
    mount('<Root />'),
  ].join('\n');
}

/**
 * Writes an app that knows nothing of this repository: Backstage's published packages, and tarballs.
 *
 * @param {{ folder: string, tarballs: Record<string, string>, from: string, address: string }} options
 *   `tarballs`: files by package name; `from`: the checkout, whose lock file says which published
 *   versions fit together; `address`: where it will be served
 */
export function writeFreshApp({ folder, tarballs, from, address }) {
  const ours = read(path.join(from, 'package.json'));
  const app = read(path.join(from, 'packages/app/package.json'));
  const published = name => app.dependencies[name] ?? app.devDependencies[name];
  const files = Object.fromEntries(
    Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]),
  );
  const manifest = {
    name: 'elsewhere',
    version: '0.0.0',
    private: true,
    backstage: { role: 'frontend' },
    dependencies: {
      '@backstage/app-defaults': '^1.7.12',
      ...Object.fromEntries(
        [
          '@backstage/cli',
          '@backstage/core-app-api',
          '@backstage/frontend-defaults',
          '@backstage/plugin-catalog',
          '@backstage/ui',
          'react',
          'react-dom',
          'react-router-dom',
        ].map(name => [name, published(name)]),
      ),
      ...files,
    },
    devDependencies: {
      '@backstage/cli-defaults':
        ours.devDependencies['@backstage/cli-defaults'],
      '@types/react': published('@types/react'),
      '@types/react-dom': published('@types/react-dom'),
    },
    // The tarballs name each other by version, which no registry has.
    resolutions: { ...ours.resolutions, ...files },
    browserslist: app.browserslist,
  };
  const write = (name, text) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  write('package.json', JSON.stringify(manifest, undefined, 2));
  write('public/index.html', INDEX_HTML);
  write(
    '.yarnrc.yml',
    'nodeLinker: node-modules\nenableScripts: false\nenableTelemetry: false\nnpmMinimalAgeGate: 0\n',
  );
  write(
    'app-config.yaml',
    JSON.stringify({
      app: { title: 'Elsewhere', baseUrl: address },
      backend: { baseUrl: address },
      organization: { name: 'Elsewhere' },
    }),
  );
  fs.copyFileSync(path.join(from, 'yarn.lock'), path.join(folder, 'yarn.lock'));
}
