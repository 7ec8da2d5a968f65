import { asIs } from '../border/decode.js';
import * as enums from './enums.js';
import { checkPicture } from './picture.js';

/** The `submittedContact` module of one site: the names, parameters and answers of `submittedContact` in `@wix/crm`. */
export function submittedContactFace(call) {
  return {
    ...enums.submittedContact,
    async appendOrCreateContact(options) {
      return call('appendOrCreateContact', [options], asIs, ([sent]) => checkPicture(sent?.info));
    },
  };
}
