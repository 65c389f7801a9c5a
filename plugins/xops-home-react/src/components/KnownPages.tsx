import { type ComponentType, type ReactNode, Suspense } from 'react';
import { useParams } from 'react-router-dom';

export type NoSuchPageProps = {
  /** What the address says below the page's own. */
  path: string;
};

export type KnownPagesProps = {
  /** Addresses of the tabs, below the page's own. */
  paths: readonly string[];
  /** Stands below the tabs at any other address; may be lazy. */
  NoSuchPage: ComponentType<NoSuchPageProps>;
  /** Header and tabs. */
  children: ReactNode;
};

/** Says that there is no such page, where no tab has the address. */
export function KnownPages(props: KnownPagesProps) {
  const { paths, NoSuchPage, children } = props;
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
