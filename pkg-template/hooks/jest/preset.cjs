const { join } = require('node:path');

const fileBeside = (name) => join(__dirname, name);

// One preset for both: what a package.json calls a module is one where Node runs with --experimental-vm-modules, and CommonJS elsewhere.
const resolver = fileBeside('jest-resolver.cjs');
const transform = { '\\.(m?[jt]s|jsw)$': fileBeside('jest-transformer.cjs') };
const moduleFileExtensions = ['js', 'mjs', 'cjs', 'jsx', 'ts', 'mts', 'cts', 'tsx', 'json', 'node', 'jsw'];
const extensionsToTreatAsEsm = ['.jsw', '.ts'];
const setupFiles = [fileBeside('jest-setup.cjs')];

module.exports = { resolver, transform, moduleFileExtensions, extensionsToTreatAsEsm, setupFiles };
