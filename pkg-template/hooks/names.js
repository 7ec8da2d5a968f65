import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { realPath } from './options.js';

/** The endings that the names of a site's files are written without (wire §9); `contacts.web` is a name, `.js` its ending. */
const ENDINGS = ['', '.js', '.jsw', '.ts'];

/**
 * What names of modules stand for, in the project of these options. `velo` is the folder of this package's `wix-*` modules, `ending` that
 * of their format.
 */
export function makeNames({ manifest, src, modules }, velo, ending) {
  const project = dirname(manifest);
  const code = ending === '.mjs' ? 'ERR_MODULE_NOT_FOUND' : 'MODULE_NOT_FOUND';
  const notFound = (message) => Object.assign(new Error(message), { code });
  const isOurs = (file) => isWithin(src, file) && !file.includes(`${sep}node_modules${sep}`);

  /** A file, or the name of a package to look for from the package.json; nothing where the name is for the runner to find. */
  function find(name, importer) {
    if (Object.hasOwn(modules, name)) return supplied(name, modules[name]);
    if (isWix(name)) return own(name);
    if (importer?.includes(`${sep}node_modules${sep}`)) return undefined;
    const [folder, ...path] = name.split('/');
    if ((folder === 'backend' || folder === 'public') && path.length > 0) return { file: siteFile(folder, path.join('/'), importer) };
    if (!importer || !/^\.\.?\//.test(name)) return undefined;
    const found = existing(join(dirname(importer), name));
    return found && isOurs(found.file) ? found : undefined;
  }

  function supplied(name, target) {
    if (!/^\.{0,2}\//.test(target)) return { name: target, from: manifest };
    const found = existing(target.startsWith('/') ? target : join(project, target));
    if (!found) throw notFound(`${manifest}: "wix-crm-local"."modules"."${name}" names ${target}, and there is no such file`);
    return found;
  }

  function own(name) {
    const file = join(velo, name + ending);
    return existsSync(file) ? { file } : undefined;
  }

  function siteFile(folder, path, importer) {
    const found = existing(join(src, folder, path));
    if (!found) throw notFound(`${describe(`${folder}/${path}`, importer)}: ${whyMissing(join(src, folder), path)}`);
    return found.file;
  }

  /** Of a name with `wix-` that nobody has. */
  const unknown = (name, importer) =>
    notFound(
      `${describe(name, importer)}: wix-crm-local has no such module. Write one, and name it in ${manifest}: ` +
        `"wix-crm-local": {"modules": {"${name}": "./${name}.js"}}`,
    );

  /** The file whose handlers hear of events, where the site has one. */
  const eventsFile = () => existing(join(src, 'backend/events'))?.file;

  return { find, unknown, isOurs, eventsFile };

  function whyMissing(folder, path) {
    const shown = relative(project, folder);
    const files = existsSync(folder) ? filesOf(folder) : undefined;
    if (!files) return `there is no folder ${folder}. Where the site's code is not in src, ${manifest} says so: "wix-crm-local": {"src": "…"}`;
    if (files.length === 0) return `the folder ${folder} is empty`;
    const [near] = files.filter((file) => stem(file) === stem(path));
    const advice = near ? `there is ${near}: write '${basename(folder)}/${near.replace(/\.(js|jsw|ts)$/, '')}'` : `it has ${files.slice(0, 10).join(', ')}`;
    return `${shown} has no ${path}, ${path}.js, ${path}.jsw or ${path}.ts; ${advice}`;
  }
}

/** The names that Wix gives to modules; those of this package are not among them. */
export const isWix = (name) => /^wix-(?!crm-local(\/|$))/.test(name);

const describe = (name, importer) => `'${name}'${importer ? `, imported by ${importer}` : ''}`;

function existing(path) {
  const file = ENDINGS.map((ending) => path + ending).find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
  return file && { file: realPath(file) };
}

const filesOf = (folder) => readdirSync(folder, { recursive: true }).map((path) => path.replaceAll(sep, '/')).filter((path) => /\.[a-z]+$/.test(path)).sort();
const stem = (path) => path.replace(/(\.web)?(\.(js|jsw|ts))?$/, '');

function isWithin(folder, file) {
  const path = relative(folder, file);
  return path !== '' && !path.startsWith('..') && path !== file;
}
