import { transform as rewrite } from 'sucrase';

/** A module of a site as JavaScript that the runner loads: types taken out, `import` and `export` made CommonJS where wanted. Lines stay. */
export function transform(source, file, { commonjs, jest = false }) {
  const transforms = [
    ...(/\.[cm]?ts$/.test(file) ? ['typescript'] : []),
    ...(commonjs ? ['imports'] : []),
    ...(jest ? ['jest'] : []),
  ];
  if (transforms.length === 0) return source;
  // Jest has `import()` in ES modules only.
  return rewrite(source, { transforms, filePath: file, disableESTransforms: true, preserveDynamicImport: !jest }).code;
}

/** Whether a file is an ES module whatever the package.json above it says: the files of a Velo site are. */
export const isModule = (source) => /(?:^|[;}])[ \t]*(?:export\b|import[ \t]*(?:['"{*]|\w))/m.test(source);
