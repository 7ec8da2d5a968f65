import { extendedField, extendedFieldEnvelope, extendedFieldList, nothing } from '../border/decode.js';
import * as enums from './enums.js';
import { queryFunction } from './query/query.js';
import { utils } from './query/utils.js';

/** The `extendedFields` module of one site: the names, parameters and answers of `extendedFields` in `@wix/crm`. */
export function extendedFieldsFace(call, warn) {
  return {
    ...enums.extendedFields,
    utils,
    async findOrCreateExtendedField(displayName, dataType) {
      return call('findOrCreateExtendedField', [displayName, dataType], extendedFieldEnvelope);
    },
    async getExtendedField(key) {
      return call('getExtendedField', [key], extendedField);
    },
    async renameExtendedField(key, field) {
      return call('renameExtendedField', [key, field], extendedField);
    },
    async deleteExtendedField(key) {
      return call('deleteExtendedField', [key], nothing);
    },
    queryExtendedFields: queryFunction('queryExtendedFields', { items: 'fields', decode: extendedFieldList }, call, warn),
    async listExtendedFields(options) {
      return call('listExtendedFields', [options], extendedFieldList);
    },
  };
}
