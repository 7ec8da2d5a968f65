import { parseObject, readText } from '../body.js';

/** What is wrong with a request for a token, by one of the codes of RFC 6749. */
export class Refusal extends Error {
  constructor(code, message, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** Ids end up in tokens, and tokens in headers. */
const ID = { form: /^[!-~]{1,100}$/, wanted: 'a text of 1 to 100 printable ASCII characters without a space' };
const ANY = { form: /./, wanted: 'a text that is not empty' };
const FORMS = { clientId: ID, instanceId: ID };

/** The parameters by their names in camel case, from JSON or from a form. `curl -d` calls JSON a form where nobody tells it. */
export async function readParameters(request) {
  const text = await readText(request);
  if (text.status) throw new Refusal('invalid_request', text.message, text.status);
  const isForm = /^application\/x-www-form-urlencoded/i.test(request.headers.get('content-type')) && !text.trim().startsWith('{');
  const { body, message } = isForm ? { body: Object.fromEntries(new URLSearchParams(text)) } : parseObject(text);
  if (message) throw new Refusal('invalid_request', message);
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [inCamelCase(name), value]));
}

const inCamelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const inSnakeCase = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** These parameters and no other. */
export function required(parameters, ...names) {
  for (const name of names) {
    const { form, wanted } = FORMS[name] ?? ANY;
    const value = parameters[name];
    if (typeof value !== 'string' || !form.test(value)) throw new Refusal('invalid_request', `${inSnakeCase(name)} (or ${name}) must be ${wanted}.`);
  }
  return Object.fromEntries(names.map((name) => [name, parameters[name]]));
}
