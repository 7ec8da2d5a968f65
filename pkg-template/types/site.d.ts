import type { Contact } from './contact.js';
import type { ContactMerged } from './contactevent.js';
import type * as contactsModule from './contacts.js';
import type { ContactActivityTypeWithLiterals } from './enums.js';
import type { EventMetadata } from './event.js';
import type { ExtendedField } from './extendedfields.js';
import type * as extendedFieldsModule from './extendedfields.js';
import type { ContactLabel } from './labels.js';
import type * as labelsModule from './labels.js';
import type { Persistence } from './persist.js';
import type * as submittedContactModule from './submittedcontact.js';
import type { ContactInfo as VeloContactInfo } from './velocontact.js';

/**
 * A site of its own: contacts, labels and extended fields that no other site sees, and the controls a test needs.
 *
 * Controls answer at once, but for `idle`. They need the engine: in Node it is always there; in a browser it is after
 * `await init()` or after any call of a function of the modules, and before that they throw an error that says so.
 * What they do not understand they refuse with a `ControlError`.
 */
export interface Site {
  readonly contacts: typeof contactsModule;
  readonly labels: typeof labelsModule;
  readonly extendedFields: typeof extendedFieldsModule;
  readonly submittedContact: typeof submittedContactModule;

  /**
   * Puts data into the site, all of it or nothing, with no events. `reset` comes back to it. Where rows are bad, the error names the first
   * hundred of them and counts all.
   *
   * A text is JSON (a `Seed`, or an array of contacts), NDJSON (a contact a line) or the CSV that a Wix site exports its contacts to, whose
   * labels and custom fields are made where the site has none of the name. Bad rows of the last two are named by line.
   *
   * In a browser, phone numbers and addresses need `await init({ phones: true, places: true })` first, and texts `seeds: true` too.
   */
  seed(data: Seed | string): void;
  /**
   * Makes contacts as sites have them: people of eight countries with emails, phones, addresses, jobs, labels and a past of two years by the
   * site's clock. They are part of what `reset` comes back to, and cause no events. The same numbers at the same time make the same contacts.
   *
   * In a browser it needs `await init({ phones: true, places: true, seeds: true })` first.
   *
   * @param n How many; up to 100,000.
   * @param seed A whole number below 2^32 from which all follows but the ids (`ids.seed`). Default: 1.
   * @returns Their ids, the oldest first.
   */
  createMany(n: number, seed?: number): string[];
  /**
   * Back to the seeded state, in a time that does not grow with what was done since: records, and ids where they are pinned; no event, call, job,
   * email or planned failure is left. Settings stay: the clock, who calls, limits, `strict`, latency, lag and secrets.
   */
  reset(): void;

  /**
   * The records, what `reset` goes back to, and where pinned ids stand, as some 300 bytes a contact: a format of its own, with a version and a
   * checksum.
   */
  snapshot(): Uint8Array;
  /**
   * Puts this site, or another one, into the state of a snapshot. Settings stay, and so do events, calls and emails.
   *
   * @throws TypeError for what is no bytes
   * @throws ControlError for bytes that are no snapshot, are cut short or altered, or come from a newer version; nothing has changed then
   */
  restore(snapshot: Uint8Array | ArrayBuffer): void;
  /** Another site with the same records, state to reset to, settings and secrets, without handlers, a past or a store. */
  clone(): Site;

  readonly clock: SiteClock;

  readonly ids: {
    /** Makes all ids from now on follow from this number, so that they are the same in every run. */
    seed(seed: number): void;
  };

  /** Who calls. */
  readonly identity: Identity;
  /** Sets who calls, from the next call on. */
  actAs(identity: Identity): void;
  /**
   * Runs a function as somebody else, and answers what it answers. In Node this lasts across every `await` of what the function begins,
   * in browsers until its first one. A call counts as made by who makes it, a query by who calls `find`; handlers of events run as
   * `actAs` says.
   */
  as<Answer>(identity: Identity, run: () => Answer): Answer;

  readonly secrets: {
    /** Sets what `wix-secrets-backend` has, by name, in place of what was there before. `reset` leaves it. */
    set(secrets: Record<string, string>): void;
  };

  /** Sets what the option `strict` of `createSite` says, from the next call on; `reset` leaves it as it is. The default site begins strict. */
  setStrict(strict: boolean): void;

  readonly members: SiteMembers;

  readonly limits: {
    /** Sets how many labels besides Wix's own the site may have; without a number, there is no limit, as at first. */
    set(limits: { labels?: number | null }): void;
  };

  /**
   * What has happened on the site since it was made or reset, the oldest first; the last 10,000 events. Seeds and controls cause
   * none.
   */
  events(): SiteEvent[];
  /** The emails that `triggeredEmails` of Velo has sent since the site was made or reset, the oldest first. */
  emails(): SentEmail[];
  /**
   * Waits until the calls made so far have answered, every handler of their events has run and all changes are stored. Rejects with what
   * the store has said of a change whose control had answered before, or of loading the site.
   */
  idle(): Promise<void>;
  /** Waits as `idle` does, then lets go of the store, if there is one. Calls and controls fail afterwards. */
  close(): Promise<void>;

  /** The jobs of the bulk functions, the oldest first. */
  bulkJobs(): BulkJob[];

  /**
   * Makes the next calls of a function, or requests of its route, fail: `times` of them, by default one. Several plans for one function
   * come one after the other. The call is not carried out; what it says, and who makes it, does not matter.
   *
   * @throws ControlError where there is no such function, a status is not one from 400 to 599, or `times` is less than 1
   */
  failNext(operation: SiteOperation, failure: PlannedFailure, times?: number): void;
  /** What is left of the planned failures, the oldest first. `reset` forgets them. */
  pendingFailures(): PendingFailure[];

  /**
   * Makes each call and each request wait so many milliseconds before it is carried out; 0, as at first, is no wait and no timer. They still run in
   * the order in which they were made. Under fake timers the wait ends when these have advanced by it, or when the time has really passed.
   */
  latency(milliseconds: number): void;
  /**
   * Makes queries and new contacts lag, as they do on Wix; what is left out comes at once, as at first. Time is that of the site's clock, so
   * `clock.advance` is enough to let it pass.
   */
  lag(lag: SiteLag): void;

  /**
   * The calls and requests that were carried out since the site was made or reset, those that failed included, the oldest first: copies. The
   * last 1,000 are remembered, and fewer where they hold more than 50 million characters.
   */
  calls(): SiteCall[];
}

/** In whole milliseconds. */
export interface SiteLag {
  /** `queryContacts`, `listContacts` and the facets see each contact as it was that long ago; `getContact` and the rules see it as it is. */
  queries?: number | null;
  /**
   * A contact that a call creates comes without `emailSubscriptions.…`; at the first call so much later it has them, a revision more, and there is
   * an event of it. With 0 that is the next call.
   */
  enrichment?: number | null;
}

/** A call of a function, or a request: by its `surface`. */
export type SiteCall = FunctionCall | RequestCall;

interface CallBase {
  identity: Identity;
  /** By the site's clock. */
  time: Date;
  /** What the caller got, where the call succeeded; queries: the page as plain data. */
  result?: any;
  /** Why it failed. */
  error?: CallError;
}

export interface FunctionCall extends CallBase {
  /** `velo` for functions of `wix-crm-backend`. */
  surface: 'sdk' | 'velo';
  operation: SiteOperation;
  /** In the order of the function of `@wix/crm`, as JSON has them; a query is its filter, sort and paging. */
  arguments: any[];
}

export interface RequestCall extends CallBase {
  surface: 'rest';
  /** `null` where no route takes the request. */
  operation: SiteOperation | null;
  /** `query` is the query string without `?`; `body` is `null` where there is none. */
  request: { method: string; path: string; query: string; body: any };
}

/** The same on every surface. */
export interface CallError {
  /** HTTP status; absent where no answer came. */
  status?: number;
  /** `applicationError.code`, `INVALID_ARGUMENT` where arguments are wrong, the status where there is no code, `UNKNOWN` where no answer came. */
  code: string | number;
  /** A sentence. */
  message: string;
  /** `applicationError` or `validationError`, and our `hint`; absent where no answer came. */
  details?: Record<string, any>;
}

/** The functions of the modules, on every surface, and the two requests that have no function. */
export type SiteOperation =
  | 'createContact' | 'getContact' | 'updateContact' | 'deleteContact' | 'labelContact' | 'unlabelContact'
  | 'mergeContacts' | 'previewMergeContacts' | 'queryContacts' | 'listContacts' | 'listFacets' | 'queryFacets'
  | 'bulkDeleteContacts' | 'bulkUpdateContacts' | 'bulkLabelAndUnlabelContacts' | 'appendOrCreateContact'
  | 'findOrCreateLabel' | 'getLabel' | 'renameLabel' | 'deleteLabel' | 'queryLabels' | 'listLabels'
  | 'findOrCreateExtendedField' | 'getExtendedField' | 'renameExtendedField' | 'deleteExtendedField'
  | 'queryExtendedFields' | 'listExtendedFields' | 'listBulkJobs' | 'getBulkJob';

/**
 * `'network'`: no answer comes, as where the connection broke. `'conflict'`, for functions that take a revision: somebody else changes the
 * contact just before the call is carried out, so that it fails as on Wix, and succeeds after reading the contact again; it waits
 * for a call that names a contact.
 */
export type PlannedFailure = FailureAnswer | 'network' | 'conflict';

/** What Wix would answer. */
export interface FailureAnswer {
  /** From 400 to 599. */
  status: number;
  /** `details.applicationError.code`. Without it the answer is the status and the message alone, as of a 429 or a 500. */
  code?: string;
  /** `details.applicationError.data`, beside a code. Default: `{}`. */
  data?: Record<string, any>;
  /** Default: the words for the status, such as `Too Many Requests`. */
  message?: string;
}

export interface PendingFailure {
  operation: SiteOperation;
  failure: PlannedFailure;
  /** How many calls it is still for. */
  times: number;
}

/** Time follows `Date.now()` at each call, fake timers included, until it is set. */
export interface SiteClock {
  /** Stops the clock at a moment. */
  set(date: Moment): void;
  /** Moves the clock by milliseconds. */
  advance(milliseconds: number): void;
  /** Follows `Date.now()` again. */
  useSystem(): void;
  now(): Date;
}

/** What stops a contact from being deleted or from being the source of a merge. */
export interface SiteMembers {
  /** Sets what a contact is to the site; what is left out, it is not. */
  set(contactId: string, member: SiteMember): void;
  /** `null` for a contact of which nothing was set. */
  get(contactId: string): SiteMember | null;
  /** Makes it a plain contact again. */
  remove(contactId: string): void;
}

export interface SiteMember {
  /** A site member. */
  member?: boolean;
  /** Somebody who works on the site. */
  role?: 'OWNER' | 'CONTRIBUTOR' | null;
  /** Has a valid billing subscription. */
  billingSubscription?: boolean;
}

/** A triggered email, of which nobody has got anything. */
export interface SentEmail {
  /** Id of the email's template. */
  emailId: string;
  /** GUID. */
  contactId: string;
  /** Only of emails to members. */
  memberId?: string;
  /** The contact's primary email at that moment. */
  email: string;
  /** As JSON has them: a `Date` is a text. */
  variables: Record<string, any>;
  /** By the site's clock. */
  sentDate: Date;
}

/** An event as its handlers get it; `contacts.ContactCreatedEnvelope` and the like say what each type has. */
export interface SiteEvent {
  metadata: EventMetadata & { eventType: SiteEventType };
  /** The record as it is after the call; absent for deletions and merges. */
  entity?: Contact | ContactLabel | ExtendedField;
  /** For updates of contacts. */
  modifiedFields?: Record<string, any>;
  /** For merges. */
  data?: ContactMerged;
}

export type SiteEventType =
  | `wix.contacts.v4.contact_${'created' | 'updated' | 'deleted' | 'merged'}`
  | `wix.contacts.v4.label_${'created' | 'updated' | 'deleted'}`
  | `wix.contacts.v4.extended-field_${'created' | 'updated' | 'deleted'}`;

/** What a bulk function did. It has run when the function answers. */
export interface BulkJob {
  /** GUID: the `jobId` that the function answered. */
  id: string;
  type: 'DELETE' | 'UPDATE' | 'ADD_LABELS' | 'REMOVE_LABELS' | 'ADD_REMOVE_LABELS';
  status: 'COMPLETED';
  startedDate: Date;
  finishedDate: Date;
  /** Number of contacts that matched. */
  totalItems: number;
  successTotal: number;
  failedTotal: number;
  /** Why contacts failed, and how many for each reason. */
  errors: { count: number; code: string; message: string }[];
}

/** `WIX_USER`, somebody who works on the site, is the default; visitors and members may not manage contacts. */
export type Identity = 'WIX_USER' | 'APP' | 'MEMBER' | 'ANONYMOUS_VISITOR';

/** A `Date`, an ISO string or milliseconds since the epoch. */
export type Moment = Date | string | number;

export interface Seed {
  contacts?: SeedContact[];
  labels?: SeedLabel[];
  extendedFields?: SeedExtendedField[];
}

/**
 * A new contact (`{ info }`), or one as `getContact` answered it, of `@wix/crm` or, with lists in place of `{ items }`, of `wix-crm-backend`.
 * What follows from the rest is made anew.
 */
export interface SeedContact extends Omit<Contact, '_createdDate' | '_updatedDate' | 'lastActivity' | 'info'> {
  info?: Contact['info'] | VeloContactInfo;
  _createdDate?: Moment | null;
  /** Default: `_createdDate`. */
  _updatedDate?: Moment | null;
  lastActivity?: { activityDate?: Moment | null; activityType?: ContactActivityTypeWithLiterals };
}

/** A new label, or one as `getLabel` answered it. */
export interface SeedLabel {
  displayName: string;
  /** The key it has on another site. Default: made from the display name. */
  key?: string;
  namespace?: string | null;
  namespaceDisplayName?: string | null;
  labelType?: string;
  _createdDate?: Moment | null;
  _updatedDate?: Moment | null;
}

/** A new field, or one as Wix answers it. */
export interface SeedExtendedField {
  displayName: string;
  dataType: 'TEXT' | 'NUMBER' | 'DATE' | 'URL';
  /** The key it has on another site. Default: made from the display name. */
  key?: string;
  namespace?: string | null;
  fieldType?: string;
  description?: string | null;
  _createdDate?: Moment | null;
  _updatedDate?: Moment | null;
}

export interface SiteOptions {
  /**
   * Takes the warnings of this site's functions, a sentence each. What it throws rejects the call, which has been
   * carried out. Default: `console.warn`, once for each sentence.
   */
  onWarning?: (sentence: string) => void;
  /** Takes what a handler of an event threw, and that event. Default: `console.error`. */
  onEventError?: (error: unknown, event: SiteEvent) => void;
  /**
   * Whether mistakes that Wix says nothing about are refused: fields that do not exist, lists as another version of the API writes them,
   * values that JSON cannot carry, degrees beyond 90 and 180, a contact's 2,001st label. `false`: each is passed over with a warning
   * of the same words, and what refuses the rest of the call says so in `details.hint`. Default: `true`.
   */
  strict?: boolean;
  /**
   * Where the site is kept: `sqlite(path)` of `wix-crm-local/sqlite`, `indexedDb(name)` of `wix-crm-local/indexeddb`, or an adapter of your own.
   * A call answers when its changes are stored; where they cannot be, it rejects with status 500 and nothing has happened. What is stored is
   * what `reset` goes back to, until something is seeded. Default: the site is kept in memory.
   */
  persist?: Persistence;
}

/** The default site, the one that `contacts`, `labels`, `extendedFields` and `submittedContact` work on. One for a process, ESM and CommonJS alike. */
export declare const site: Site;

/** Makes another site, empty. */
export declare function createSite(options?: SiteOptions): Site;

export {};
