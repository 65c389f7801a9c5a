import { runGit } from '../__testUtils__/gitBackend';
import { createWorkspace } from '../__testUtils__/createWorkspace';
import { blobHash } from './blobHash';

describe('blobHash', () => {
  it.each(['', 'kind: AppProject\n', 'größe: 1\r\n'])(
    'is what git itself gives for %p',
    content => {
      const workspace = createWorkspace({ 'file.yaml': content });
      expect(blobHash(Buffer.from(content))).toBe(
        runGit(['hash-object', '--no-filters', 'file.yaml'], workspace.path),
      );
      workspace.remove();
    },
  );
});
