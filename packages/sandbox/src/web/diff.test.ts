import { parseDiff, renderDiff } from './diff';

const DIFF = `diff --git a/docs/a b.md b/docs/a b.md
new file mode 100644
index 0000000..9cdb200
--- /dev/null
+++ b/docs/a b.md
@@ -0,0 +1,2 @@
+# <b>
+--- not a head
diff --git a/x.png b/x.png
index c1ed5c6..7b3a779 100644
Binary files a/x.png and b/x.png differ
diff --git a/y b/y
--- a/y
+++ b/y
@@ -1 +1 @@
-old
+new
`;

describe('parseDiff', () => {
  it('tells files and lines apart', () => {
    expect(parseDiff(DIFF)).toEqual([
      {
        path: 'docs/a b.md',
        lines: ['@@ -0,0 +1,2 @@', '+# <b>', '+--- not a head'],
      },
      {
        path: 'x.png',
        lines: ['Binary files a/x.png and b/x.png differ'],
      },
      { path: 'y', lines: ['@@ -1 +1 @@', '-old', '+new'] },
    ]);
  });

  it('finds nothing where nothing differs', () => {
    expect(parseDiff('')).toEqual([]);
  });
});

describe('renderDiff', () => {
  it('marks lines, and escapes them', () => {
    const { text } = renderDiff(parseDiff(DIFF));

    expect(text).toContain('<span class="added">+# &lt;b&gt;</span>');
    expect(text).toContain('<span class="removed">-old</span>');
    expect(text).toContain('<span class="part">@@ -1 +1 @@</span>');
  });

  it('does not make a page of very many lines', () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `+${index}`);

    expect(renderDiff([{ path: 'x', lines }]).text).toContain(
      '6000 lines differ',
    );
  });
});
