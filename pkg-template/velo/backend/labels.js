import { label, labelEnvelope, labelList, nothing } from '../../border/decode.js';
import { PAGING } from './builder.js';
import { queryFunction } from './query.js';

/** Those functions of `contacts` in `wix-crm-backend` that are about labels (semantics §1.2). */
export function labelFunctions(call) {
  return {
    async deleteLabel(key, options) {
      return call('deleteLabel', [key], nothing, options);
    },
    async findOrCreateLabel(displayName, options) {
      return call('findOrCreateLabel', [displayName, options], labelEnvelope, options);
    },
    async getLabel(key, options) {
      return call('getLabel', [key, options], label, options);
    },
    queryLabels: queryFunction('queryLabels', { items: 'labels', decode: labelList, refinements: PAGING }, call),
    async renameLabel(key, displayName, options) {
      return call('renameLabel', [key, { displayName }, options], label, options);
    },
  };
}
