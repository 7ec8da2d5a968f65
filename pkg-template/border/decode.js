// The documented dates of the SDK's answers become Date; every other string stays a string (wire §3.1).

function toDate(holder, key) {
  if (typeof holder?.[key] === 'string') holder[key] = new Date(holder[key]);
}

function record(value) {
  toDate(value, '_createdDate');
  toDate(value, '_updatedDate');
  return value;
}

export function contact(value) {
  toDate(value?.lastActivity, 'activityDate');
  return record(value);
}

export function contactEnvelope(value) {
  contact(value.contact);
  return value;
}

export const label = record;

export function labelEnvelope(value) {
  label(value.label);
  return value;
}

export const asIs = (value) => value;
