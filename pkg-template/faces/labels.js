import { label, labelEnvelope } from '../border/decode.js';
import * as enums from './enums.js';

/** The `labels` module of one site: the names, parameters and answers of `labels` in `@wix/crm`. */
export function labelsFace(call) {
  return {
    ...enums.labels,
    async findOrCreateLabel(displayName, options) {
      return call('findOrCreateLabel', [displayName, options], labelEnvelope);
    },
    async getLabel(key, options) {
      return call('getLabel', [key, options], label);
    },
  };
}
