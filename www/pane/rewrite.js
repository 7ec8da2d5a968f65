/** Where a statement names a module: `import 'x'`, `import … from 'x'`, `export … from 'x'`. */
const STATEMENT = /^([ \t]*(?:(?:import|export)\b[^'"`;()=]*?\bfrom\s*|import\s*))(['"])([^'"\n]+)\2/gm;
const CALL = /(\bimport\s*\(\s*)(['"])([^'"\n]+)\2/g;

/** The modules that code names, and whether a statement does so: a Map. */
export function specifiers(code) {
  return new Map([CALL, STATEMENT].flatMap((pattern) => [...code.matchAll(pattern)].map(([, , , name]) => [name, pattern === STATEMENT])));
}

/** The code with addresses in place of the names of modules: `addresses` is a Map. The lines stay. */
export function rewrite(code, addresses) {
  const put = (found, before, mark, name) => (addresses.has(name) ? before + mark + addresses.get(name) + mark : found);
  return code.replace(STATEMENT, put).replace(CALL, put);
}

/** The code without what only modules have, to be read as the body of a function. The lines stay. */
export function asBody(code) {
  const blank = (found) => found.replace(/[^\n]/g, ' ');
  return code.replace(STATEMENT, blank).replace(/^[ \t]*export\s+(default\s+)?/gm, blank);
}
