import type { EventMetadata } from './event.js';
import type { ExtendedField } from './extendedfields.js';

/**
 * Calls the handler for each field that is made. Wix: `wix.contacts.v4.extended-field_created`.
 *
 * Handlers cannot be taken off again.
 * @param handler gets `{ entity, metadata }`: the new field; `metadata.entityId` is its key
 */
export declare function onExtendedFieldCreated(
  handler: (event: ExtendedFieldCreatedEnvelope) => void | Promise<void>,
): void;

/**
 * Calls the handler for each field that is renamed. Wix: `wix.contacts.v4.extended-field_updated`.
 * @param handler gets `{ entity, metadata }`: the field as it is now
 */
export declare function onExtendedFieldUpdated(
  handler: (event: ExtendedFieldUpdatedEnvelope) => void | Promise<void>,
): void;

/**
 * Calls the handler for each field that is deleted. Wix: `wix.contacts.v4.extended-field_deleted`.
 * @param handler gets `{ metadata }`: `metadata.entityId` is the field's key
 */
export declare function onExtendedFieldDeleted(
  handler: (event: ExtendedFieldDeletedEnvelope) => void | Promise<void>,
): void;

export interface ExtendedFieldCreatedEnvelope {
  entity: ExtendedField;
  metadata: EventMetadata;
}

export interface ExtendedFieldUpdatedEnvelope {
  entity: ExtendedField;
  metadata: EventMetadata;
}

export interface ExtendedFieldDeletedEnvelope {
  metadata: EventMetadata;
}
