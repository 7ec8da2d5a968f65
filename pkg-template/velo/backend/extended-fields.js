import { extendedField, extendedFieldList, holding, nothing } from '../../border/decode.js';
import { PAGING } from './builder.js';
import { queryFunction } from './query.js';

/** Those functions of `contacts` in `wix-crm-backend` that are about extended fields (semantics §1.3). */
export function extendedFieldFunctions(call) {
  return {
    async deleteExtendedField(key, options) {
      return call('deleteExtendedField', [key], nothing, options);
    },
    async findOrCreateExtendedField(extendedFieldInfo, options) {
      return call('findOrCreateExtendedField', definitionOf(extendedFieldInfo), holding('extendedField', extendedField), options);
    },
    async getExtendedField(key, options) {
      return call('getExtendedField', [key], extendedField, options);
    },
    queryExtendedFields: queryFunction('queryExtendedFields', { items: 'fields', decode: extendedFieldList, refinements: PAGING }, call),
    async renameExtendedField(key, displayName, options) {
      return call('renameExtendedField', [key, { displayName }], extendedField, options);
    },
  };
}

/** A name alone goes to the engine as it is, which says what is missing. */
const definitionOf = (info) => (typeof info === 'object' && info !== null ? [info.displayName, info.dataType] : [info]);
