/**
 * Address of one line of a file at its Git host. Hosts show a Markdown file
 * rendered, without lines, unless they are asked for its text.
 *
 * @param url - page of the file: GitHub, GitLab, Gitea, Bitbucket, Azure DevOps
 */
export function sourceLineUrl(url: string, line: number): string {
  if (!URL.canParse(url)) {
    return url;
  }
  const address = new URL(url);
  const { hostname, pathname, searchParams } = address;
  if (hostname === 'dev.azure.com' || pathname.includes('/_git/')) {
    searchParams.set('line', String(line));
    searchParams.set('lineEnd', String(line + 1));
    searchParams.set('lineStartColumn', '1');
    searchParams.set('lineEndColumn', '1');
    return address.href;
  }
  if (hostname.includes('bitbucket')) {
    // Bitbucket Server has its own shape of addresses.
    address.hash = /\/repos\/[^/]+\/browse\//.test(pathname)
      ? String(line)
      : `lines-${line}`;
    return address.href;
  }
  if (pathname.includes('/src/')) {
    searchParams.set('display', 'source');
  } else {
    searchParams.set('plain', '1');
  }
  address.hash = `L${line}`;
  return address.href;
}
