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
  /**
   * How often Backstage's reader takes codes out of an address before it looks
   * for slashes. Where it is absent, a branch with a slash cannot be read.
   */
  decodings?: 0 | 1;
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
      decodings: 1,
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
      decodings: 0,
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
      decodings: 0,
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
      decodings: 0,
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
  const names = segments.slice(0, parts?.repository ?? 0);
  if (!parts || [...names, ...parts.path].some(isUnsafeSegment)) {
    return undefined;
  }
  const { reference = 'branch' } = parts;
  const branch = branchName(parts.branch ?? '', shape);
  if (branch === undefined) {
    return undefined;
  }
  const repository = names.join('/');
  return {
    hostType: integration.type,
    host: parsed.host,
    repository: repository.replace(/\.git$/, ''),
    webUrl: `${parsed.protocol}//${parsed.host}/${[...base, ...names]
      .map(encodeURIComponent)
      .join('/')
      .replace(/\.git$/, '')}`,
    branch,
    reference,
    path: parts.path.join('/'),
  };
}

interface Place {
  path: string;
  isFile: boolean;
  line?: number;
}

/** The same for Backstage's readers, some of which take slashes that are coded for others. */
export function buildReaderUrl(
  address: RepositoryBranch,
  place: Omit<Place, 'line'>,
): string {
  const isCodedTwice =
    SHAPES.get(address.hostType)?.decodings === 1 &&
    address.branch.includes('/');
  return buildRepositoryUrl(
    isCodedTwice
      ? { ...address, branch: encodeURIComponent(address.branch) }
      : address,
    place,
  );
}

/** Address of a folder, or of a file and a line in it, for people. */
export function buildRepositoryUrl(
  address: RepositoryBranch,
  place: Place,
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
    const isUnsafe = segments
      .flatMap(segment => segment.split('/'))
      .some(isUnsafeSegment);
    return isUnsafe ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** Undefined for a branch that the host's reader would take for another place. */
function branchName(
  written: string,
  { decodings }: HostShape,
): string | undefined {
  // Whoever registers an entity of such a branch has to code it as the reader wants it.
  const branch = decodings === 1 ? written.replace(/%2f/gi, '/') : written;
  return branch.includes('/') &&
    (decodings === undefined ||
      branch.split('/').some(it => it === '' || isUnsafeSegment(it)))
    ? undefined
    : branch;
}

function isUnsafeSegment(segment: string): boolean {
  return segment === '.' || segment === '..' || /[/\\\p{Cc}]/u.test(segment);
}
