// Events as handlers in backend/events.js get them (semantics §11.2), made of events as handlers of `@wix/crm` get them.

/** Of the `shape` depend contacts alone: lists of v1 have no `{ items }` around them. */
export function makeEnvelope({ entity, data, metadata }, shape) {
  const shown = shape === 'v1' ? flat : (contact) => contact;
  return {
    ...(entity && { entity: shown(entity) }),
    ...(data && { data: { ...data, targetContact: shown(data.targetContact) } }),
    metadata: shownMetadata(metadata),
  };
}

const shownMetadata = ({ _id, entityId, eventTime, triggeredByAnonymizeRequest, originatedFrom }) => ({
  id: _id,
  entityId,
  eventTime: eventTime.toISOString(),
  triggeredByAnonymizeRequest,
  ...(originatedFrom && { originatedFrom }),
});

/** A contact of v1 (semantics §1.6); a label has no `info`, and stays as it is. */
function flat({ primaryEmail, primaryPhone, ...record }) {
  if (!record.info) return record;
  const { picture, ...info } = record.info;
  for (const [name, list] of Object.entries(info)) info[name] = list?.items ?? list;
  if (picture) info.profilePicture = picture.image;
  return { ...record, info };
}
