import { site } from '#entry';
import { contact } from '../../border/decode.js';
import { callAsApp, port } from './call.js';
import { refusal } from './error.js';

/** Keeps a note of an email to a contact, which has to have an address: `site.emails()`. */
export async function emailContact(emailId, contactId, options) {
  const email = readEmail('emailContact', emailId, options);
  const addressee = await reachable(contactId);
  keep({ ...email, contactId: addressee._id, email: addressee.primaryInfo.email });
}

/** The same for a member. Here a member goes by the id of the contact (`site.members`). */
export async function emailMember(emailId, memberId, options) {
  const email = readEmail('emailMember', emailId, options);
  const addressee = await reachable(memberId);
  if (!site.members.get(addressee._id)?.member) throw refusal(404, 'MEMBER_NOT_FOUND', `There is no member ${memberId}.`, NO_MEMBER);
  keep({ ...email, contactId: addressee._id, memberId, email: addressee.primaryInfo.email });
}

const NO_MEMBER = 'site.members.set(contactId, { member: true }) makes a contact a member.';

export const triggeredEmails = { emailContact, emailMember };

async function reachable(contactId) {
  const found = await callAsApp('getContact', [contactId], contact);
  if (!found.primaryInfo?.email) throw refusal(400, 'INVALID_EMAIL', `Contact ${contactId} does not have valid email for site.`);
  return found;
}

/** The variables as they are at the call: what JSON cannot say is left out. */
function readEmail(operation, emailId, options) {
  if (typeof emailId !== 'string' || emailId === '') {
    throw refusal(400, 'INVALID_ARGUMENT', `${operation}(emailId, …): the id of a triggered email is a text, such as 'Welcome'.`);
  }
  const variables = JSON.parse(JSON.stringify(options?.variables ?? {}));
  const others = Object.keys(variables).filter((name) => typeof variables[name] !== 'string');
  if (others.length > 0) port.warn(`${operation}('${emailId}'): Wix documents texts as variables, these are none: ${others.join(', ')}.`);
  return { emailId, variables };
}

const keep = (email) => port.emails.push({ ...email, sentDate: site.clock.now() });
