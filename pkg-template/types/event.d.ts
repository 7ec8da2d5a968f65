import type { WebhookIdentityTypeWithLiterals } from './enums.js';

// What the events of the three modules share. A handler that is registered by `onContactCreated` and the like is called
// after the call that caused the event has answered; `await site.idle()` waits for all handlers.

export interface BaseEventMetadata {
  /** GUID of the app instance. */
  instanceId?: string | null;
  /** Such as `wix.contacts.v4.contact_created`. */
  eventType?: string;
  /** Who made the call that caused the event. */
  identity?: IdentificationData;
  accountInfo?: AccountInfo;
}

export interface EventMetadata extends BaseEventMetadata {
  /** GUID of the event. */
  _id?: string;
  /** Such as `wix.contacts.v4.contact`. */
  entityFqdn?: string;
  /** `created`, `updated`, `deleted` or `merged`. */
  slug?: string;
  /** GUID of the contact; key of the label or field. */
  entityId?: string;
  /** When it happened. */
  eventTime?: Date | null;
  /** Always `false` here. */
  triggeredByAnonymizeRequest?: boolean | null;
  /** `merge` for the updates and deletions that a merge causes. */
  originatedFrom?: string | null;
  /** Digits; the later event of an entity has the greater number. */
  entityEventSequence?: string | null;
  accountInfo?: AccountInfoMetadata;
}

/** The type and the one id that belongs to it. */
export interface IdentificationData extends IdentificationDataIdOneOf {
  anonymousVisitorId?: string;
  memberId?: string;
  wixUserId?: string;
  appId?: string;
  identityType?: WebhookIdentityTypeWithLiterals;
}

export interface IdentificationDataIdOneOf {
  anonymousVisitorId?: string;
  memberId?: string;
  wixUserId?: string;
  appId?: string;
}

export interface AccountInfo {
  accountId?: string | null;
  parentAccountId?: string | null;
  siteId?: string | null;
}

export interface AccountInfoMetadata {
  accountId: string;
  siteId?: string;
  parentAccountId?: string;
}

// The webhook before the SDK has opened it. No function here takes or returns these.

export interface MessageEnvelope {
  instanceId?: string | null;
  eventType?: string;
  identity?: IdentificationData;
  /** JSON text of a `DomainEvent`. */
  data?: string;
  accountInfo?: AccountInfo;
}

export interface DomainEvent extends DomainEventBodyOneOf {
  createdEvent?: EntityCreatedEvent;
  updatedEvent?: EntityUpdatedEvent;
  deletedEvent?: EntityDeletedEvent;
  actionEvent?: ActionEvent;
  _id?: string;
  entityFqdn?: string;
  slug?: string;
  entityId?: string;
  eventTime?: Date | null;
  triggeredByAnonymizeRequest?: boolean | null;
  originatedFrom?: string | null;
  entityEventSequence?: string | null;
}

export interface DomainEventBodyOneOf {
  createdEvent?: EntityCreatedEvent;
  updatedEvent?: EntityUpdatedEvent;
  deletedEvent?: EntityDeletedEvent;
  actionEvent?: ActionEvent;
}

export interface EntityCreatedEvent {
  entity?: string;
}

export interface EntityUpdatedEvent {
  currentEntity?: string;
}

export interface EntityDeletedEvent {
  deletedEntity?: string | null;
}

export interface ActionEvent {
  body?: string;
}

export interface RestoreInfo {
  deletedDate?: Date | null;
}
