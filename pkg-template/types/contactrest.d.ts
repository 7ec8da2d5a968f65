import type { Contact, ContactActivity, ContactInfo, PrimaryEmail, PrimaryPhone } from './contact.js';
import type { BulkDeleteContactsOptions, BulkLabelAndUnlabelContactsOptions, BulkUpdateContactsOptions } from './contactbulk.js';
import type { ListContactsOptions, ListFacetsOptions, QueryFacetsOptions } from './contactquery.js';
import type {
  CreateContactOptions,
  GetContactOptions,
  MergeContactsOptions,
  PreviewMergeContactsOptions,
  UpdateContactOptions,
} from './contacts.js';
import type {
  ActionWithLiterals,
  ContactFieldSetWithLiterals,
  ContactSourceTypeWithLiterals,
  GetContactResponseTypeWithLiterals,
  MemberStatusWithLiterals,
  ModeWithLiterals,
  PrivacyStatusWithLiterals,
  RoleWithLiterals,
  SubmitOperationWithLiterals,
  SubscriptionStatusWithLiterals,
  UpsertContactResponseActionWithLiterals,
} from './enums.js';
import type { Paging, Sorting } from './page.js';

// Names that `contacts` of the SDK exports beside what its functions take and return. No function here uses them; they are
// for code that names them.

// What REST wants for each function: its parameters and options in one object.

export interface CreateContactRequest extends CreateContactOptions {
  info: ContactInfo;
}

export interface GetContactRequest extends GetContactOptions {
  _id: string;
}

export interface GetContactResponse {
  contact?: Contact;
  responseType?: GetContactResponseTypeWithLiterals;
}

export interface UpdateContactRequest extends UpdateContactOptions {
  contactId: string;
  revision: number | null;
  info: ContactInfo;
}

export interface DeleteContactRequest {
  contactId: string;
}

export interface DeleteContactResponse {}

export interface LabelContactRequest {
  contactId: string;
  labelKeys: string[];
}

export interface UnlabelContactRequest {
  contactId: string;
  labelKeys: string[];
}

export interface MergeContactsRequest extends MergeContactsOptions {
  targetContactId: string;
  targetContactRevision: number | null;
}

export interface PreviewMergeContactsRequest extends PreviewMergeContactsOptions {
  targetContactId: string;
}

export interface ListContactsRequest extends ListContactsOptions {}

export interface QueryContactsRequest {
  query?: Query;
}

export interface Query {
  filter?: Record<string, any> | null;
  sort?: Sorting[];
  paging?: Paging;
  fields?: string[];
  fieldsets?: ContactFieldSetWithLiterals[];
}

export interface ListFacetsRequest extends ListFacetsOptions {}

export interface QueryFacetsRequest extends QueryFacetsOptions {}

export interface BulkDeleteContactsRequest extends BulkDeleteContactsOptions {}

export interface BulkUpdateContactsRequest extends BulkUpdateContactsOptions {}

export interface BulkLabelAndUnlabelContactsRequest extends BulkLabelAndUnlabelContactsOptions {}

// Functions that the SDK does not have.

export interface LabelAndUnlabelContactRequest {
  contactId?: string;
  labelKeysToAdd?: string[];
  labelKeysToRemove?: string[];
}

export interface LabelAndUnlabelContactResponse {
  contact?: Contact;
}

export interface UpsertContactRequest {
  info?: ContactInfo;
}

export interface UpsertContactResponse {
  contact?: Contact;
  action?: UpsertContactResponseActionWithLiterals;
}

export interface BulkUpsertContactsRequest {
  info?: ContactInfo[];
  returnFullEntity?: boolean;
}

export interface BulkUpsertContactsResponse {
  results?: Item[];
  metadata?: BulkUpsertContactsResponseMetadata;
}

export interface BulkUpsertContactsResponseMetadata {
  totalSuccess?: number;
  totalFailure?: number;
  totalCreated?: number;
  totalUpdated?: number;
}

export interface Item {
  contact?: Contact;
  metadata?: Metadata;
}

export interface Metadata {
  _id?: string | null;
  originalIndex?: number;
  action?: ActionWithLiterals;
  success?: boolean;
  error?: Error;
}

export interface Error {
  code?: string;
  message?: string | null;
}

export interface SyncSubmitContactRequest {
  contactInfo?: ContactInfo;
  activity?: ContactActivity;
  passThroughData?: string | null;
  contactId?: string;
  submitOperation?: SubmitOperationWithLiterals;
  sourceType?: ContactSourceTypeWithLiterals;
  sourceId?: string | null;
  hideFromContactList?: boolean;
}

export interface SyncSubmitContactResponse {}

export interface GeneratePictureUploadUrlRequest {
  contactId?: string;
  mimeType?: string | null;
}

export interface GeneratePictureUploadUrlResponse {
  uploadUrl?: string;
}

export interface CountContactsRequest {}

export interface CountContactsResponse {
  count?: number;
}

export interface SearchContactsRequest {
  search?: Search;
}

export interface SearchContactsResponse {
  contacts?: Contact[];
  cursorPagingMetadata?: CursorPagingMetadata;
}

export interface Search extends SearchPagingMethodOneOf {
  filter?: Record<string, any> | null;
  sort?: Sorting[];
  fields?: string[];
  fieldsets?: string[];
  search?: SearchDetails;
}

export interface SearchPagingMethodOneOf {
  cursorPaging?: CursorPaging;
}

export interface SearchDetails {
  mode?: ModeWithLiterals;
  expression?: string | null;
  fields?: string[];
  fuzzy?: boolean;
}

export interface CursorPaging {
  limit?: number | null;
  cursor?: string | null;
}

export interface CursorPagingMetadata {
  count?: number | null;
  cursors?: Cursors;
  hasNext?: boolean | null;
}

export interface Cursors {
  next?: string | null;
  prev?: string | null;
}

// Segments.

export interface BulkAddSegmentToContactsRequest {
  segmentId?: string;
  contactIds?: string[];
  existsSegmentIds?: string[];
}

export interface BulkAddSegmentToContactsResponse {
  results?: ItemMetadata[];
  bulkActionMetadata?: BulkActionMetadata;
}

export interface BulkRemoveSegmentFromContactsRequest {
  segmentId?: string;
  contactIds?: string[];
}

export interface BulkRemoveSegmentFromContactsResponse {
  results?: ItemMetadata[];
  bulkActionMetadata?: BulkActionMetadata;
}

export interface ItemMetadata {
  _id?: string | null;
  originalIndex?: number;
  success?: boolean;
  error?: ApplicationError;
}

export interface ApplicationError {
  code?: string;
  description?: string;
  data?: Record<string, any> | null;
}

export interface BulkActionMetadata {
  totalSuccesses?: number;
  totalFailures?: number;
  undetailedFailures?: number;
}

export interface ListContactIdsBySegmentRequest {
  segmentId?: string;
  cursorPaging?: CursorPaging;
}

export interface ListContactIdsBySegmentResponse {
  contactIds?: string[];
  cursorPagingMetadata?: CursorPagingMetadata;
}

export interface SegmentsWrapper {
  items?: string[];
}

// Events that Wix keeps to itself.

export interface ContactAddedToSegment {
  segmentId?: string;
  contact?: Contact;
}

export interface ContactRemovedFromSegment {
  segmentId?: string;
  contact?: Contact;
}

export interface ContactSubmitted {
  passThroughData?: string | null;
  activity?: ContactActivity;
  contact?: Contact;
}

export interface ContactChanged {
  previousContact?: Contact;
  currentContact?: Contact;
}

export interface ContactPrimaryInfoUpdated {
  contactId?: string;
  primaryEmailUpdated?: boolean;
  primaryPhoneUpdated?: boolean;
  previousPrimaryEmailSubscriptionStatus?: PrimarySubscriptionStatus;
  previousPrimaryPhoneSubscriptionStatus?: PrimarySubscriptionStatus;
}

export interface PrimarySubscriptionStatus {
  subscriptionStatus?: SubscriptionStatusWithLiterals;
}

export interface ContactEmailSubscriptionUpdated {
  contactId?: string;
  revision?: number;
  primaryEmail?: PrimaryEmail;
  _updatedDate?: Date | null;
}

export interface ContactPhoneSubscriptionUpdated {
  contactId?: string;
  revision?: number;
  primaryPhone?: PrimaryPhone;
  _updatedDate?: Date | null;
}

export interface LastActivityUpdate {
  contactId?: string;
  activityDate?: Date | null;
  activityTranslationKey?: string;
  icon?: string | null;
}

// Parts of contacts that the SDK's types leave out.

export interface ActivityIcon {
  name?: string | null;
  url?: string | null;
}

export interface AssigneesWrapper {
  items?: string[];
}

export interface LocationsWrapper {
  items?: string[];
}

export interface Subdivision {
  code?: string;
  name?: string;
}

export interface MemberInfo {
  memberId?: string | null;
  signupDate?: Date | null;
  email?: string | null;
  emailVerified?: boolean | null;
  emailVerificationRequired?: boolean | null;
  status?: MemberStatusWithLiterals;
  profileInfo?: ProfileInfo;
  userInfo?: UserInfo;
  sessionInfo?: SessionInfo;
  groupInfo?: GroupInfo;
}

export interface ProfileInfo {
  nickname?: string | null;
  privacyStatus?: PrivacyStatusWithLiterals;
  reported?: boolean | null;
  muted?: boolean | null;
  photo?: string;
}

export interface UserInfo {
  userId?: string;
  role?: RoleWithLiterals;
}

export interface SessionInfo {
  lastWebLogin?: Date | null;
  lastMobileLogin?: Date | null;
  mobileAppNames?: string[];
}

export interface GroupInfo {
  groupIds?: string[];
}
