// The documented dates of the SDK's answers become Date; every other string stays a string (wire §3.1).

function toDate(holder, key) {
  if (typeof holder?.[key] === 'string') holder[key] = new Date(holder[key]);
}

function record(value) {
  toDate(value, '_createdDate');
  toDate(value, '_updatedDate');
  return value;
}

/** What decodes the member `key` of an answer, and answers the whole. */
export const holding = (key, decode) => (value) => {
  value[key] = decode(value[key]);
  return value;
};
const listOf = (decode) => (values) => values.map((value) => decode(value));

export function contact(value) {
  toDate(value?.lastActivity, 'activityDate');
  return record(value);
}
export const contactEnvelope = holding('contact', contact);
export const contactList = holding('contacts', listOf(contact));

export const label = record;
export const labelEnvelope = holding('label', label);
export const labelList = holding('labels', listOf(label));

export const extendedField = record;
export const extendedFieldEnvelope = holding('field', extendedField);
export const extendedFieldList = holding('fields', listOf(extendedField));

export function bulkJob(value) {
  toDate(value, 'startedDate');
  toDate(value, 'finishedDate');
  return value;
}

export function event(value) {
  const { metadata, entity, data, modifiedFields: former } = value;
  toDate(metadata, 'eventTime');
  contact(entity ?? data?.targetContact);
  for (const path of ['_createdDate', '_updatedDate', 'lastActivity.activityDate']) toDate(former, path);
  // What the SDK makes of a picture that is null.
  if (former?.['info.picture.image'] === null) former['info.picture.image'] = undefined;
  return value;
}

export const asIs = (value) => value;
export const nothing = () => undefined;
