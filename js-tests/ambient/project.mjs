import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../child.mjs';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Somebody's project, where the packages of Wix and ours are installed. */
export function projectWithWix() {
  const folder = temporaryFolder();
  symlinkSync(MODULES, join(folder, 'node_modules'), 'dir');
  return folder;
}
