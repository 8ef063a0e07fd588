/** What one layer of src may import: other layers, and packages by name (`@mantine/*` is every package of a scope). */
export type LayerRule = { readonly layers: readonly string[]; readonly packages: readonly string[] | 'any' };

const layersBelowFeatures = [
  'domain',
  'ui',
  'text',
  'import',
  'export',
  'storage',
  'remote',
  'queries',
  'worker',
  'components',
] as const;

/**
 * The arrow table of src/README.md. Loosening it takes a dated decision there.
 * A layer may always import itself, except that a feature may not import another feature.
 */
export const arrows = {
  domain: { layers: [], packages: [] },
  ui: {
    layers: [],
    packages: ['react', 'react-dom', '@mantine/*', '@tanstack/react-virtual', 'pinyin-match', 'echarts'],
  },
  text: { layers: ['domain'], packages: [] },
  import: {
    layers: ['domain'],
    packages: ['@e965/xlsx', 'fflate', '@xmldom/xmldom', 'htmlparser2', 'pdfjs-dist'],
  },
  export: { layers: ['domain', 'text'], packages: ['react', 'hucre', 'docx', 'fflate'] },
  storage: { layers: ['domain'], packages: ['idb', 'zod'] },
  remote: { layers: ['domain'], packages: ['zod'] },
  queries: { layers: ['domain', 'storage', 'remote'], packages: ['react', '@tanstack/react-query'] },
  worker: { layers: ['domain', 'import', 'export'], packages: [] },
  components: { layers: ['domain', 'text', 'ui'], packages: ['react'] },
  features: { layers: layersBelowFeatures, packages: ['react', 'zustand', '@tanstack/react-router'] },
  app: { layers: [...layersBelowFeatures, 'features'], packages: 'any' },
  cli: { layers: [...layersBelowFeatures, 'features'], packages: 'any' },
} as const satisfies Record<string, LayerRule>;

/** Folder names that say nothing about what is inside. */
export const meaninglessNames = ['utils', 'util', 'helpers', 'helper', 'common', 'lib', 'types', 'hooks', 'services'];
