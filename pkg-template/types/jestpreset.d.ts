/**
 * What `preset: 'wix-crm-local/jest'` stands for in the configuration of jest: the backend files of a Velo site run on a site of
 * `wix-crm-local`, as they are. It resolves names that start with `wix-`, `backend/…` and `public/…`, and makes CommonJS of ES modules and
 * JavaScript of TypeScript, except where jest loads ES modules natively. What a configuration says beside it comes first.
 */
declare const preset: {
  resolver: string;
  transform: Record<string, string>;
  moduleFileExtensions: string[];
  extensionsToTreatAsEsm: string[];
  setupFiles: string[];
};
export = preset;
