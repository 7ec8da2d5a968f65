import type {
  ContactLabel,
  FindOrCreateLabelOptions,
  GetLabelOptions,
  ListLabelsOptions,
  QueryLabelsOptions,
  RenameLabelOptions,
} from './labels.js';
import type { Paging, Sorting } from './page.js';

// Names that `labels` of the SDK exports beside what its functions take and return. No function here uses them; they are for
// code that names them.

// What REST wants for each function: its parameters and options in one object.

export interface FindOrCreateLabelRequest extends FindOrCreateLabelOptions {
  displayName: string;
}

export interface GetLabelRequest extends GetLabelOptions {
  key: string;
}

export interface GetLabelResponse {
  label?: ContactLabel;
}

export interface UpdateLabelRequest extends RenameLabelOptions {
  label?: ContactLabel;
}

export interface UpdateLabelResponse {
  label?: ContactLabel;
}

export interface DeleteLabelRequest {
  key: string;
}

export interface DeleteLabelResponse {}

export interface ListLabelsRequest extends ListLabelsOptions {}

export interface QueryLabelsRequest extends QueryLabelsOptions {
  query?: Query;
}

export interface Query {
  filter?: Record<string, any> | null;
  sort?: Sorting[];
  paging?: Paging;
}

// Functions that the SDK does not have.

export interface GetLabelByLegacyIdRequest {
  legacyId?: string;
  language?: string | null;
}

export interface GetLabelByLegacyIdResponse {
  label?: ContactLabel;
}

export interface ListLabelNamespacesRequest {
  language?: string | null;
}

export interface ListLabelNamespacesResponse {
  namespaces?: ContactLabelNamespace[];
}

export interface ContactLabelNamespace {
  key?: string;
  displayName?: string | null;
}

export interface PurgeRequest {
  instanceId?: string;
  /** Misspelt in the SDK. */
  exludingLabelKeys?: string[];
}

export interface PurgeResponse {
  deletedItems?: number;
}

export interface GdprListRequest {
  instanceId?: string;
}

export interface GdprListResponse {
  labels?: ContactLabel[];
}
