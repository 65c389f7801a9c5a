/** A place in the repository that a relative link of a record leads to. */
export interface TargetPlace {
  /** From the repository's root. */
  path: string;
  /** Without `#`. */
  anchor?: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Where a link or image of the file at `path` leads, `/…` from the root of the
 * repository. Undefined for whole addresses, anchors alone, and what leaves
 * the repository.
 */
export function resolveTarget(
  path: string,
  target: string,
): TargetPlace | undefined {
  if (SCHEME.test(target) || /^(\/\/|#|\\|$)/.test(target)) {
    return undefined;
  }
  const [place, anchor] = target.split('#', 2);
  const name = decoded(place.split('?', 1)[0]);
  if (name === undefined || name === '') {
    return undefined;
  }
  const segments = name.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const segment of name.split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) {
        return undefined;
      }
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.length > 0
    ? { path: segments.join('/'), anchor: anchor || undefined }
    : undefined;
}

/** Undefined where a host could read it as another path. */
function decoded(place: string): string | undefined {
  let name = place;
  try {
    name = decodeURIComponent(place);
  } catch {
    // A per cent sign that is meant as one.
  }
  return /[\\\p{Cc}]/u.test(name) ? undefined : name;
}
