import { parseSync, Visitor } from 'vite';

export type ImportedFrom = { readonly specifier: string; readonly isReexport: boolean };

/**
 * Everything a module names as another module: static imports and `export from`, of values and of types,
 * `import('…')` as a value and as a type, and `new URL('…', import.meta.url)` as workers are started.
 */
export function readImports(file: string, source: string): readonly ImportedFrom[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  const found: ImportedFrom[] = [];
  const add = (specifier: string, isReexport = false): void => void found.push({ specifier, isReexport });
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value),
    ExportAllDeclaration: (node) => add(node.source.value, true),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source.value, true);
    },
    ImportExpression: (node) => add(literalText(node.source) ?? computedImport),
    TSImportType: (node) => add(node.source.value),
    NewExpression: (node) => {
      const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL';
      const [path, base] = node.arguments;
      if (!isUrl || path === undefined || base?.type !== 'MemberExpression') return;
      if (base.object.type === 'MetaProperty') add(literalText(path) ?? computedImport);
    },
  }).visit(program);
  return found;
}

/** Stands for an `import()` whose target is computed, which no test could hold to the arrows. */
export const computedImport = '(computed)';

function literalText(node: { readonly type: string; readonly value?: unknown }): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
