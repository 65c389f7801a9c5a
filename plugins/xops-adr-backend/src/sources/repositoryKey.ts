/**
 * Host and path of a repository in lower case, without protocol and `.git`, to
 * compare what a push event says with what the catalog says. Undefined for
 * what is no web address.
 */
export function repositoryKey(repositoryUrl: string): string | undefined {
  if (!URL.canParse(repositoryUrl)) {
    return undefined;
  }
  const { host, pathname } = new URL(repositoryUrl);
  return `${host}${pathname}`
    .toLocaleLowerCase('en-US')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
