import { remember } from 'backend/journal';

export function wixCrm_onContactCreated(event) {
  remember(`created ${event.metadata.entityId}`);
}
