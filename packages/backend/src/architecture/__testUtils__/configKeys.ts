import ts from 'typescript';

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest, true);
}

/** Dotted paths of all leaves of a `config.d.ts`. */
export function declaredKeys(declaration: string): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node, prefix: string[]) => {
    if (!ts.isPropertySignature(node) || !node.type) {
      ts.forEachChild(node, child => visit(child, prefix));
      return;
    }
    const path = [...prefix, node.name.getText()];
    if (ts.isTypeLiteralNode(node.type)) {
      node.type.members.forEach(member => visit(member, path));
    } else {
      keys.push(path.join('.'));
    }
  };
  visit(parse(declaration), []);
  return keys;
}

/**
 * Keys under `xops` that code reads: texts such as `'xops.a.b'`, and the
 * beginning of templates such as `xops.a.${key}`. Names of extensions and
 * permissions look alike, but stand behind `id:` and `name:`.
 */
export function readKeys(code: string): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node) => {
    const text =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
        ? node.text
        : undefined;
    if (text && /^xops\.[A-Za-z.]+$/.test(text) && !isName(node)) {
      keys.push(text.replace(/\.$/, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return keys;
}

function isName(node: ts.Node): boolean {
  return (
    ts.isPropertyAssignment(node.parent) &&
    ['id', 'name'].includes(node.parent.name.getText())
  );
}
