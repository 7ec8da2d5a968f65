import { contacts, extendedFields, labels } from '@wix/crm';
import { createClient } from '@wix/sdk';

const FIELD_NAMES = { _id: 'id', _createdDate: 'createdDate', _updatedDate: 'updatedDate', formatted: 'formattedAddress', location: 'geocode', addressLine1: 'addressLine' };

/** What a handler of the real SDK gets, where Wix sends an event with the content of this one of ours. */
export async function realEvent(moduleName, functionName, event) {
  const client = createClient({
    modules: { contacts, labels, extendedFields },
    auth: {
      getAuthHeaders: async () => ({ headers: {} }),
      decodeJWT: async (body) => ({ valid: true, decoded: { data: body } }),
    },
  });
  const received = [];
  client[moduleName][functionName]((got) => received.push(got));
  await client.webhooks.process(webhook(event));
  return received;
}

/** The data of the JWT that Wix would post (wire §7). */
export function webhook({ metadata, ...content }) {
  const { eventType, instanceId, identity, accountInfo, _id, eventTime, ...rest } = metadata;
  const domainEvent = { id: _id, ...rest, ...body(metadata.slug, wire(content)), eventTime };
  // As our metadata have it, so that the order of the keys can be compared.
  const inOrder = ['id', 'entityFqdn', 'slug', 'entityId', 'eventTime'];
  const ordered = Object.fromEntries([...inOrder, ...Object.keys(domainEvent)].map((key) => [key, domainEvent[key]]));
  return JSON.stringify({ eventType, instanceId, identity: JSON.stringify(identity), accountInfo, data: JSON.stringify(ordered) });
}

function body(slug, { entity, data, modifiedFields }) {
  switch (slug) {
    case 'created': return { createdEvent: { entity } };
    case 'updated': return { updatedEvent: { currentEntity: entity, modifiedFields } };
    case 'deleted': return { deletedEvent: {} };
    default: return { actionEvent: { body: data } };
  }
}

/** The names of the REST API, also in paths; dates stay as JSON has them. */
export function wire(value) {
  if (Array.isArray(value)) return value.map(wire);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [wireName(key), /\bimage$/.test(key) && member ? { url: member } : wire(member)]));
}

const wireName = (path) => path.split('.').map((name) => FIELD_NAMES[name] ?? name).join('.');
