import { label, labelEnvelope, labelList, nothing } from '../border/decode.js';
import * as enums from './enums.js';
import { queryFunction } from './query/query.js';
import { utils } from './query/utils.js';

/** The `labels` module of one site: the names, parameters and answers of `labels` in `@wix/crm`. */
export function labelsFace(call, warn) {
  return {
    ...enums.labels,
    utils,
    async findOrCreateLabel(displayName, options) {
      return call('findOrCreateLabel', [displayName, options], labelEnvelope);
    },
    async getLabel(key, options) {
      return call('getLabel', [key, options], label);
    },
    async renameLabel(key, renamed, options) {
      return call('renameLabel', [key, renamed, options], label);
    },
    async deleteLabel(key) {
      return call('deleteLabel', [key], nothing);
    },
    queryLabels: queryFunction('queryLabels', { items: 'labels', decode: labelList, options: ['language'] }, call, warn),
    async listLabels(options) {
      return call('listLabels', [options], labelList);
    },
  };
}
