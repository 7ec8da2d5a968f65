import type { FieldDataTypeWithLiterals } from './enums.js';
import type { ExtendedField, ListExtendedFieldsOptions } from './extendedfields.js';
import type { Paging, Sorting } from './page.js';

// Names that `extendedFields` of the SDK exports beside what its functions take and return. No function here uses them; they
// are for code that names them.

// What REST wants for each function: its parameters and options in one object.

export interface FindOrCreateExtendedFieldRequest {
  displayName: string;
  dataType?: FieldDataTypeWithLiterals;
}

export interface GetExtendedFieldRequest {
  key: string;
}

export interface GetExtendedFieldResponse {
  field?: ExtendedField;
}

export interface UpdateExtendedFieldRequest {
  field?: ExtendedField;
}

export interface UpdateExtendedFieldResponse {
  field?: ExtendedField;
}

export interface DeleteExtendedFieldRequest {
  key: string;
}

export interface DeleteExtendedFieldResponse {}

export interface ListExtendedFieldsRequest extends ListExtendedFieldsOptions {}

export interface QueryExtendedFieldsRequest {
  query?: Query;
}

export interface Query {
  filter?: Record<string, any> | null;
  sort?: Sorting[];
  paging?: Paging;
}

// Functions that the SDK does not have.

export interface GetExtendedFieldByLegacyIdRequest {
  legacyId?: string;
}

export interface GetExtendedFieldByLegacyIdResponse {
  field?: ExtendedField;
}

export interface PurgeRequest {
  instanceId?: string;
}

export interface PurgeResponse {
  deletedItems?: number;
}

export interface GdprListRequest {
  instanceId?: string;
}

export interface GdprListResponse {
  fields?: ExtendedField[];
}
