/** As much of a plugin of Vite as others read. */
export interface WixCrmLocalPlugin {
  name: 'wix-crm-local';
  enforce: 'pre';
}

/**
 * A plugin for vitest: the backend files of a Velo site run on a site of `wix-crm-local`, as they are.
 *
 * ```js
 * // vitest.config.mjs
 * import { wixCrmLocal } from 'wix-crm-local/vitest';
 * export default { plugins: [wixCrmLocal()] };
 * ```
 *
 * Names that start with `wix-` are this package's modules, `backend/…` and `public/…` are files in the site's folder `src`. Calls of
 * `@wix/crm` without a client run on the default site as well. Another folder, and modules of the site's own, are named in package.json:
 * `"wix-crm-local": {"src": "…", "modules": {"wix-data": "./test/wix-data.js"}}`. Every test file has a site of its own.
 *
 * A name of Wix's that nobody has, and a file that is not there, fail where they are imported, in a sentence that says how to supply it.
 */
export declare function wixCrmLocal(): WixCrmLocalPlugin;
