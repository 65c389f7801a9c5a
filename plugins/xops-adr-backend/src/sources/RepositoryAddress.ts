import { ScmIntegration } from '@backstage/integration';

/** One branch of one repository, as a web address names it. */
export interface RepositoryBranch {
  /** Backstage's name for the kind of host: `gitea`. */
  hostType: string;
  host: string;
  /** Path of the repository below the host: `shop/checkout`. */
  repository: string;
  /** Page of the repository. */
  webUrl: string;
  /** Branch, tag or commit; empty for the default branch. */
  branch: string;
  /** Which of them, on hosts whose addresses say it. */
  reference: 'branch' | 'tag' | 'commit';
}

/** A folder or file of a branch. */
export interface RepositoryAddress extends RepositoryBranch {
  /** From the repository's root, without slashes around; empty for the root. */
  path: string;
}

interface Parts {
  /** How many segments name the repository. */
  repository: number;
  branch?: string;
  reference?: RepositoryBranch['reference'];
  path: string[];
}

interface HostShape {
  parse(segments: string[], query: URLSearchParams): Parts | undefined;
  /** Address of a place; `path` is encoded and may be empty. */
  build(place: {
    address: RepositoryBranch;
    branch: string;
    path: string;
    isFile: boolean;
  }): string;
  line(line: number): string;
  /** True where an address without a branch cannot be read. */
  needsBranch?: boolean;
}

const REFERENCES = ['branch', 'tag', 'commit'] as const;

/** Addresses of files and folders, by Backstage's name for the kind of host. */
const SHAPES = new Map<string, HostShape>([
  [
    'github',
    {
      parse: ([, name, view, branch, ...path]) =>
        name && (!view || /^(tree|blob|edit|raw)$/.test(view))
          ? { repository: 2, branch, path }
          : undefined,
      build: ({ address, branch, path, isFile }) =>
        `${address.webUrl}/${isFile ? 'blob' : 'tree'}/${branch}/${path}`,
      line: line => `#L${line}`,
    },
  ],
  [
    'gitlab',
    {
      parse: segments => {
        const dash = segments.indexOf('-');
        const marked = segments.findIndex(
          (segment, index) => index > 1 && /^(tree|blob|raw)$/.test(segment),
        );
        const end = [dash, marked].find(it => it > 0) ?? segments.length;
        const [view, branch, ...path] = segments.slice(
          dash > 0 ? dash + 1 : end,
        );
        return end > 1 && (!view || /^(tree|blob|raw)$/.test(view))
          ? { repository: end, branch, path }
          : undefined;
      },
      build: ({ address, branch, path, isFile }) =>
        `${address.webUrl}/-/${isFile ? 'blob' : 'tree'}/${branch}/${path}`,
      line: line => `#L${line}`,
    },
  ],
  [
    'gitea',
    {
      parse: ([, name, source, kind, branch, ...path]) => {
        const reference = REFERENCES.find(it => it === kind);
        return name && source === 'src' && reference && branch
          ? { repository: 2, branch, reference, path }
          : undefined;
      },
      build: ({ address, branch, path }) =>
        `${address.webUrl}/src/${address.reference}/${branch}/${path}`,
      line: line => `#L${line}`,
      needsBranch: true,
    },
  ],
  [
    'bitbucketCloud',
    {
      parse: ([, name, source, branch, ...path]) =>
        name && (!source || source === 'src')
          ? { repository: 2, branch, path }
          : undefined,
      build: ({ address, branch, path }) =>
        `${address.webUrl}/src/${branch}/${path}`,
      line: line => `#lines-${line}`,
    },
  ],
  [
    'bitbucketServer',
    {
      parse: ([, , repos, name, view, ...path], query) =>
        name && repos === 'repos' && (!view || /^(browse|raw)$/.test(view))
          ? {
              repository: 4,
              branch: query.get('at')?.replace(/^refs\/heads\//, ''),
              path,
            }
          : undefined,
      build: ({ address, branch, path }) =>
        `${address.webUrl}/browse/${path}${
          address.branch ? `?at=${branch}` : ''
        }`,
      line: line => `#${line}`,
    },
  ],
  [
    'azure',
    {
      parse: (segments, query) => {
        const git = segments.indexOf('_git');
        return git > 0 && segments.length === git + 2
          ? {
              repository: git + 2,
              branch: query.get('version')?.replace(/^GB/, ''),
              path: (query.get('path') ?? '').split('/').filter(Boolean),
            }
          : undefined;
      },
      build: ({ address, branch, path }) =>
        `${address.webUrl}?path=/${path}${
          address.branch
            ? `&version=${
                address.reference === 'commit' ? 'GC' : 'GB'
              }${branch}`
            : ''
        }`,
      line: line => `&line=${line}`,
    },
  ],
]);

/** Kinds of hosts whose addresses are understood. */
export const HOST_TYPES: readonly string[] = [...SHAPES.keys()];

/**
 * What a web address of a file, folder or repository names; undefined for any
 * other address. Segments that a host or reader may resolve to another place
 * are refused.
 */
export function parseRepositoryAddress(
  url: string,
  integration: ScmIntegration,
): RepositoryAddress | undefined {
  const shape = SHAPES.get(integration.type);
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const base = basePath(integration);
  const raw = url.replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/s, '');
  const all = decodeSegments(raw);
  if (!shape || !parsed || !all || !/^https?:$/.test(parsed.protocol)) {
    return undefined;
  }
  if (base.some((segment, index) => all[index] !== segment)) {
    return undefined;
  }
  const segments = all.slice(base.length);
  const parts = shape.parse(segments, parsed.searchParams);
  if (!parts || parts.path.some(isUnsafeSegment)) {
    return undefined;
  }
  const { branch = '', reference = 'branch' } = parts;
  const repository = segments.slice(0, parts.repository).join('/');
  return {
    hostType: integration.type,
    host: parsed.host,
    repository: repository.replace(/\.git$/, ''),
    webUrl: `${parsed.protocol}//${parsed.host}/${[
      ...base,
      ...segments.slice(0, parts.repository),
    ]
      .map(encodeURIComponent)
      .join('/')
      .replace(/\.git$/, '')}`,
    branch,
    reference,
    path: parts.path.join('/'),
  };
}

/** Address of a folder, or of a file and a line in it, for people and readers. */
export function buildRepositoryUrl(
  address: RepositoryBranch,
  place: { path: string; isFile: boolean; line?: number },
): string {
  const shape = SHAPES.get(address.hostType);
  if (!shape) {
    return address.webUrl;
  }
  if (address.branch === '' && place.path === '') {
    return address.webUrl;
  }
  const url = shape.build({
    address,
    branch: encodeURIComponent(address.branch || 'HEAD'),
    path: place.path.split('/').map(encodeURIComponent).join('/'),
    isFile: place.isFile,
  });
  return place.line === undefined ? url : `${url}${shape.line(place.line)}`;
}

/** Segments of a host that does not stand at the root of its address. */
function basePath(integration: ScmIntegration): string[] {
  const config: unknown = Reflect.get(integration, 'config');
  const baseUrl: unknown =
    typeof config === 'object' && config
      ? Reflect.get(config, 'baseUrl')
      : undefined;
  return typeof baseUrl === 'string' && URL.canParse(baseUrl)
    ? new URL(baseUrl).pathname.split('/').filter(Boolean)
    : [];
}

function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path
      .split('/')
      .filter(Boolean)
      .map(segment => decodeURIComponent(segment));
    return segments.some(isUnsafeSegment) ? undefined : segments;
  } catch {
    return undefined;
  }
}

function isUnsafeSegment(segment: string): boolean {
  return segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment);
}
