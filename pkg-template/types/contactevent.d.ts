import type { Contact } from './contact.js';
import type { EventMetadata } from './event.js';

/**
 * Calls the handler for each contact that is created. Wix: `wix.contacts.v4.contact_created`.
 *
 * Handlers cannot be taken off again.
 * @param handler gets `{ entity, metadata }`: the new contact
 */
export declare function onContactCreated(handler: (event: ContactCreatedEnvelope) => void | Promise<void>): void;

/**
 * Calls the handler for each contact that is changed, be it by labels or by a merge. Wix: `wix.contacts.v4.contact_updated`.
 * @param handler gets `{ entity, metadata, modifiedFields }`: the contact as it is now
 */
export declare function onContactUpdated(handler: (event: ContactUpdatedEnvelope) => void | Promise<void>): void;

/**
 * Calls the handler for each contact that is deleted, be it by a merge. Wix: `wix.contacts.v4.contact_deleted`.
 * @param handler gets `{ metadata }`: `metadata.entityId` is the contact's id
 */
export declare function onContactDeleted(handler: (event: ContactDeletedEnvelope) => void | Promise<void>): void;

/**
 * Calls the handler for each merge. Wix: `wix.contacts.v4.contact_merged`.
 * @param handler gets `{ data, metadata }`
 */
export declare function onContactMerged(handler: (event: ContactMergedEnvelope) => void | Promise<void>): void;

export interface ContactCreatedEnvelope {
  entity: Contact;
  metadata: EventMetadata;
}

export interface ContactUpdatedEnvelope {
  entity: Contact;
  metadata: EventMetadata;
  /** What the changed fields were before, by path: `null` where there was nothing; lists as a whole. */
  modifiedFields: Record<string, any>;
}

export interface ContactDeletedEnvelope {
  metadata: EventMetadata;
}

export interface ContactMergedEnvelope {
  data: ContactMerged;
  metadata: EventMetadata;
}

export interface ContactMerged {
  targetContactId?: string;
  sourceContactIds?: string[];
  /** The target as it is now. */
  targetContact?: Contact;
}
