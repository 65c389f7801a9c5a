import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Node 24 and Yarn, as npm packages; ignored by git. */
export const tools = path.join(root, '.tools');

export const inRoot = (...parts) => path.join(root, ...parts);
