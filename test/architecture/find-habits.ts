import { parseSync, Visitor } from 'vite';

const chinese = /\p{Script=Han}/u;

/** Units of money are codes of the domain, not wording. */
const codes = new Set(['元', '万元']);

/** Clocks, chance, the browser and floats, by the names one would reach for them. */
const impureNames = new Set(
  'performance crypto fetch window document navigator indexedDB localStorage setTimeout setInterval parseFloat'.split(
    ' ',
  ),
);
const impureMembers = new Set(
  'Date.now Date.parse Math.random Math.round Math.floor Math.ceil Math.trunc Math.pow Number.parseFloat'.split(' '),
);
const floatMethods = new Set(['toFixed', 'toPrecision', 'toLocaleString']);

/** What would make a domain function depend on more than its arguments, or count in floats. */
export function findImpurities(file: string, source: string): readonly string[] {
  const found: string[] = [];
  new Visitor({
    Identifier: ({ name }) => {
      if (impureNames.has(name)) found.push(`${file}: ${name}`);
    },
    NewExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date') found.push(`${file}: new Date`);
    },
    CallExpression: ({ callee }) => {
      if (callee.type === 'Identifier' && callee.name === 'Number') found.push(`${file}: Number(…)`);
    },
    MemberExpression: ({ object, property }) => {
      if (property.type !== 'Identifier') return;
      const member = object.type === 'Identifier' ? `${object.name}.${property.name}` : '';
      if (impureMembers.has(member) || floatMethods.has(property.name)) found.push(`${file}: ${property.name}`);
    },
    Literal: ({ value }) => {
      if (typeof value === 'number' && !Number.isInteger(value)) found.push(`${file}: ${value}`);
    },
  }).visit(programOf(file, source));
  return found;
}

/** Wording written into code: Chinese in a string, a template or a tag. Comments and patterns are no wording. */
export function findWording(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const look = (text: unknown): void => {
    if (typeof text === 'string' && chinese.test(text) && !codes.has(text)) found.push(`${file}: ${text.trim()}`);
  };
  new Visitor({
    Literal: ({ value }) => look(value),
    TemplateElement: ({ value }) => look(value.raw),
    JSXText: ({ value }) => look(value),
  }).visit(programOf(file, source));
  return found;
}

/** Habits that the compiler and the linter let pass: interfaces, and boolean parameters of exported functions. */
export function findRefusedForms(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const program = programOf(file, source);
  let augmentations = 0;
  new Visitor({
    TSModuleDeclaration: () => {
      augmentations += 1;
    },
    'TSModuleDeclaration:exit': () => {
      augmentations -= 1;
    },
    TSInterfaceDeclaration: ({ id }) => {
      if (augmentations === 0) found.push(`${file}: interface ${id.name}`);
    },
    ExportNamedDeclaration: ({ declaration }) => {
      if (declaration?.type === 'FunctionDeclaration') look(declaration.id?.name ?? '', declaration.params);
      if (declaration?.type !== 'VariableDeclaration') return;
      for (const { id, init } of declaration.declarations) {
        if (init?.type === 'ArrowFunctionExpression' && id.type === 'Identifier') look(id.name, init.params);
      }
    },
  }).visit(program);
  return found;

  function look(name: string, params: readonly object[]): void {
    if (params.some(isBoolean)) found.push(`${file}: boolean parameter of ${name}`);
  }
}

const suppressions = [
  /(oxlint|eslint)-disable/,
  /@ts-(ignore|nocheck|expect-error)/,
  /biome-ignore/,
  /\bvi\.(mock|doMock|hoisted)\(/,
  /\b(it|test|describe)\.(skip|only|todo|skipIf|runIf|fails)\b/,
];

/** What silences a tool, mocks a module, or leaves a test out. */
export function findSuppressions(file: string, source: string): readonly string[] {
  return suppressions.flatMap((pattern) => pattern.exec(source)?.[0] ?? []).map((word) => `${file}: ${word}`);
}

function isBoolean(param: object): boolean {
  const { typeAnnotation } = param as { typeAnnotation?: { typeAnnotation?: { type?: string } } | null };
  return typeAnnotation?.typeAnnotation?.type === 'TSBooleanKeyword';
}

function programOf(file: string, source: string): ReturnType<typeof parseSync>['program'] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors.map((error) => error.message).join('; ')}`);
  return program;
}
