import { badRequest, ok } from 'wix-http-functions';
import { findByEmail } from 'backend/contacts.web';

export async function get_contact({ query: { email } }) {
  if (!email) return badRequest({ body: { error: 'email is missing' } });
  const contact = await findByEmail(email);
  return ok({ body: { contactId: contact?._id ?? null } });
}
