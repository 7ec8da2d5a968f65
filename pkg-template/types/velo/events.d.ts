import type { Contact } from '../contact.js';
import type { ContactLabel } from '../labels.js';
import type { Identity, Site } from '../site.js';

/**
 * Calls the handlers of `backend/events.js` for what happens on a site from now on. They get the envelopes of Velo, one event after the other,
 * after the call that caused it has answered; `await site.idle()` waits for them. A handler that throws, or takes too long, goes to
 * `onEventError` of the site, and the events after it are delivered all the same.
 *
 * A module that is connected later to the same site takes the place of the one before.
 *
 *     import * as events from './src/backend/events.js';
 *     connectEvents(events);
 *
 * @param module what `backend/events.js` exports: functions such as `wixCrm_onContactCreated(event)`; others are passed over
 * @returns the names of the handlers that are called
 * @throws {TypeError} for a module or options that are none
 */
export declare function connectEvents(module: object, options?: EventOptions): HandlerName[];

export interface EventOptions {
  /** Whose events. Default: the default site. */
  site?: Site;
  /** Contacts with flat lists, as `wix-crm-backend` has them, or with `{ items }`, as `wix-crm.v2` has them. Default: `'v1'`. */
  shape?: 'v1' | 'v2';
  /** Who makes the calls in handlers. Default: who the site says. */
  identity?: Identity;
  /** Milliseconds that a handler may take before the events after it go on without it. Default: 14,000. */
  timeLimit?: number;
}

export type HandlerName =
  | `wixCrm_onContact${'Created' | 'Updated' | 'Deleted' | 'Merged'}`
  | `wixContacts_onLabel${'Created' | 'Updated' | 'Deleted'}`;

/** Argument of `wixCrm_onContactCreated` and `wixCrm_onContactUpdated`. `ContactOf` is the contact of the chosen shape. */
export interface ContactEvent<ContactOf = Contact> {
  /** The contact as it is after the call; the lists of its `info` have phones with `formattedPhone`. */
  entity: ContactOf;
  metadata: EventMetadata;
}

/** Argument of `wixCrm_onContactDeleted` and `wixContacts_onLabelDeleted`: there is no entity any more. */
export interface DeletedEvent {
  metadata: EventMetadata;
}

/** Argument of `wixCrm_onContactMerged`. */
export interface ContactMergedEvent<ContactOf = Contact> {
  data: {
    targetContactId: string;
    sourceContactIds: string[];
    /** The target as it is after the merge. */
    targetContact: ContactOf;
  };
  metadata: EventMetadata;
}

/** Argument of `wixContacts_onLabelCreated` and `wixContacts_onLabelUpdated`. */
export interface LabelEvent {
  entity: ContactLabel;
  metadata: EventMetadata;
}

export interface EventMetadata {
  /** GUID of the event. */
  id: string;
  /** GUID of the contact; key of the label. */
  entityId: string;
  /** ISO 8601. */
  eventTime: string;
  /** Always `false` here. */
  triggeredByAnonymizeRequest: boolean;
  /** Where a merge caused the event. */
  originatedFrom?: 'merge';
}
