import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../child.mjs';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const projects = temporaryFolder();

/** Somebody's site: files by path, beside the packages that are installed here. */
export function siteProject(files) {
  const folder = mkdtempSync(join(projects, 'site-'));
  symlinkSync(MODULES, join(folder, 'node_modules'), 'dir');
  write(folder, { 'package.json': '{}', ...files });
  return folder;
}

export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
