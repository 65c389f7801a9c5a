import type { Ref } from '../git/Ref';

export interface RefChange {
  kind: Ref['kind'];
  name: string;
  fullName: string;
  /** Undefined: the reference is new. */
  before: Ref | undefined;
  /** Undefined: the reference is gone. */
  after: Ref | undefined;
}

export function refChanges(before: Ref[], after: Ref[]): RefChange[] {
  const byName = (refs: Ref[]) =>
    new Map(refs.map(ref => [ref.fullName, ref] as const));
  const old = byName(before);
  const current = byName(after);
  return [...new Set([...old.keys(), ...current.keys()])].flatMap(fullName => {
    const was = old.get(fullName);
    const is = current.get(fullName);
    const ref = is ?? was;
    return ref && was?.sha !== is?.sha
      ? [{ kind: ref.kind, name: ref.name, fullName, before: was, after: is }]
      : [];
  });
}
