import { posix } from 'node:path';
import { type YamlPath } from '../output/YamlDocument';
import { type Kustomization } from './Kustomization';

/** Fields whose text is content, never the name of a file. */
const CONTENT = new Set([
  'commonAnnotations',
  'commonLabels',
  'images',
  'labels',
  'literals',
  'metadata',
  'patch',
]);

/** `https://…`, `git::…`, `git@host:…`, `host.tld/owner/repository` */
const REMOTE =
  /:\/\/|^[a-z]+::|^[\w.-]+@[\w.-]+:|^[\w-]+(\.[\w-]+)+\/[^/]+\/|[?&]ref=/i;

interface Source {
  path: YamlPath;
  text: string;
}

function textsOf(value: unknown, path: YamlPath = []): Source[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    CONTENT.has(key)
      ? []
      : textsOf(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Everything a kustomization would read from the network or from outside the output. */
export function remoteSources(kustomization: Kustomization): Source[] {
  return textsOf(kustomization.document.value).filter(({ path, text }) => {
    if (path[0] === 'apiVersion') return false;
    const isOutside =
      posix.isAbsolute(text) ||
      posix.join(kustomization.folder, text).startsWith('..');
    return isOutside || REMOTE.test(text);
  });
}
