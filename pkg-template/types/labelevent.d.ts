import type { EventMetadata } from './event.js';
import type { ContactLabel } from './labels.js';

/**
 * Calls the handler for each label that is made. Wix: `wix.contacts.v4.label_created`.
 *
 * Handlers cannot be taken off again.
 * @param handler gets `{ entity, metadata }`: the new label; `metadata.entityId` is its key
 */
export declare function onLabelCreated(handler: (event: LabelCreatedEnvelope) => void | Promise<void>): void;

/**
 * Calls the handler for each label that is renamed. Wix: `wix.contacts.v4.label_updated`.
 * @param handler gets `{ entity, metadata }`: the label as it is now
 */
export declare function onLabelUpdated(handler: (event: LabelUpdatedEnvelope) => void | Promise<void>): void;

/**
 * Calls the handler for each label that is deleted. Wix: `wix.contacts.v4.label_deleted`.
 * @param handler gets `{ metadata }`: `metadata.entityId` is the label's key
 */
export declare function onLabelDeleted(handler: (event: LabelDeletedEnvelope) => void | Promise<void>): void;

export interface LabelCreatedEnvelope {
  entity: ContactLabel;
  metadata: EventMetadata;
}

export interface LabelUpdatedEnvelope {
  entity: ContactLabel;
  metadata: EventMetadata;
}

export interface LabelDeletedEnvelope {
  metadata: EventMetadata;
}
