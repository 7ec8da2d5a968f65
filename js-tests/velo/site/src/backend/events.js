import { remember } from 'backend/journal';

export function wixCrm_onContactCreated(event) {
  const [{ email }] = event.entity.info.emails;
  remember(`created ${event.metadata.entityId}: ${email}`);
}
