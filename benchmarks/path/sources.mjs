import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The packages are TypeScript; they are loaded as `npm start` loads them.
require('@backstage/cli/config/nodeTransform.cjs');

export { require };
