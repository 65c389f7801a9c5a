import { lazy, type ReactNode, Suspense } from 'react';
import { useParams } from 'react-router-dom';

const NoSuchPage = lazy(() =>
  import('./NoSuchPage').then(it => ({ default: it.NoSuchPage })),
);

export type KnownPagesProps = {
  /** Addresses of the tabs, below the page's own. */
  paths: readonly string[];
  /** Header and tabs; below them is nothing at any other address. */
  children: ReactNode;
};

/** Says that there is no such page, where no tab has the address. */
export function KnownPages({ paths, children }: KnownPagesProps) {
  const { '*': rest = '' } = useParams();
  const known =
    rest === '' ||
    paths.some(path => rest === path || rest.startsWith(`${path}/`));
  return (
    <>
      {children}
      {!known && (
        <Suspense fallback={undefined}>
          <NoSuchPage path={rest} />
        </Suspense>
      )}
    </>
  );
}
