import { createHash } from 'node:crypto';
import { transform } from '#transform';

/* global __VERSION__ */

/** What jest asks for the text of a module; `supportsStaticESM` where it will load it as an ES module. */
export default {
  process: (source, file, { supportsStaticESM }) => ({ code: transform(source, file, { commonjs: !supportsStaticESM, jest: true }) }),
  getCacheKey: (source, file, { supportsStaticESM }) =>
    createHash('sha256').update([__VERSION__, supportsStaticESM, file, source].join('\0')).digest('hex'),
};
