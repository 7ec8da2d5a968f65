// What goes wrong in real code, each with the calls that cause it and those that work. `run` carries a call out and answers what it answers;
// `fail` does so with the call that is refused, and answers the error. What they create is deleted afterwards, and who calls goes back.

const items = (...list) => ({ items: list });
const tag = () => crypto.randomUUID().slice(0, 4);

/** A contact that no site has yet. */
const ada = () => ({ name: { first: 'Ada', last: 'Lovelace' }, emails: items({ email: `ada.${tag()}@example.com` }) });

export const provocations = [
  {
    title: 'Revision conflict',
    button: 'Cause a conflict',
    what: 'Updates a contact twice, both times with the revision that it had at first.',
    why: 'Two people, or two jobs, have read the same contact. The second one to save would undo what the first one wrote, so it is refused.',
    fix: 'Read the contact again, and update it with the revision that it has now.',
    async provoke({ run, fail }) {
      const { contact } = await run('createContact', ada());
      await run('updateContact', contact._id, { company: 'Engines Ltd' }, contact.revision);
      await fail('updateContact', contact._id, { jobTitle: 'Analyst' }, contact.revision);
      return contact;
    },
    async mend({ run }, { _id }) {
      const { revision } = await run('getContact', _id);
      await run('updateContact', _id, { jobTitle: 'Analyst' }, revision);
    },
  },
  {
    title: 'Duplicate',
    button: 'Cause a duplicate',
    what: 'Creates a contact with the email of one that exists.',
    why: 'Somebody fills in a form for the second time. Wix keeps one contact for each email, unless it is told otherwise.',
    fix: 'The error names the contact that has the email, in details.applicationError.data.duplicateContactId: update that one.',
    async provoke({ run, fail }) {
      const info = ada();
      await run('createContact', info);
      return fail('createContact', { ...info, company: 'Engines Ltd' });
    },
    async mend({ run }, { details }) {
      const { _id, revision } = await run('getContact', details.applicationError.data.duplicateContactId);
      await run('updateContact', _id, { company: 'Engines Ltd' }, revision);
    },
  },
  {
    title: 'Missing permission',
    button: 'Call as a visitor',
    what: 'Creates a contact as a visitor of the site.',
    why: 'Code that runs for a visitor has the visitor’s permissions, and visitors may not see or change contacts.',
    fix: 'Visitors may hand in their own data, with appendOrCreateContact. Any other call is elevated in backend code: auth.elevate, '
      + 'or { suppressAuth: true } in the first version of Velo.',
    async provoke({ run, fail }) {
      const info = ada();
      await run('site.actAs', 'ANONYMOUS_VISITOR');
      await fail('createContact', info);
      return info;
    },
    mend: ({ run }, info) => run('appendOrCreateContact', { info }),
  },
  {
    title: 'Wrong dialect',
    button: 'Use lists of the first Velo',
    what: 'Gives createContact of the SDK the lists that the first version of Velo takes.',
    why: 'Most samples on the web are for wix-crm-backend, where a list stands for itself. In the SDK and in wix-crm.v2 it stands in { items }.',
    fix: 'Put every list into { items }.',
    async provoke({ fail }) {
      const { name, emails } = ada();
      await fail('createContact', { name, emails: emails.items });
      return { name, emails };
    },
    mend: ({ run }, info) => run('createContact', info),
  },
  {
    title: 'Unknown field',
    button: 'Write unknown fields',
    what: 'Creates a contact with fields that contacts do not have.',
    why: 'The names are guessed, or those of another service. A service that passed over them would lose what was in them.',
    fix: 'Write the fields as the hint says.',
    async provoke({ fail }) {
      const { name, emails } = ada();
      await fail('createContact', { firstName: name.first, lastName: name.last, email: emails.items[0].email });
      return { name, emails };
    },
    mend: ({ run }, info) => run('createContact', info),
  },
  {
    title: 'Wrong operator',
    button: 'Filter wrongly',
    what: 'Looks for a label with eq, as one looks for a name.',
    why: 'Each field takes some operators of its own. A contact has a list of labels, so it never equals one of them.',
    fix: 'Ask with hasSome whether the list has one of these labels, or with hasAll whether it has all.',
    provoke: ({ fail }) => fail('queryContacts', [['eq', 'info.labelKeys', 'contacts.customers']]),
    mend: ({ run }) => run('queryContacts', [['hasSome', 'info.labelKeys', ['contacts.customers']]]),
  },
  {
    title: 'Contact of a member',
    button: 'Delete a member’s contact',
    what: 'Deletes the contact of somebody who has logged in to the site.',
    why: 'A member’s contact is the member’s account too, so it does not go before that does.',
    fix: 'Remove the member first, then the contact. Here a control says who is a member.',
    async provoke({ run, fail }) {
      const { contact } = await run('createContact', ada());
      await run('site.members.set', contact._id, { member: true });
      await fail('deleteContact', contact._id);
      return contact;
    },
    async mend({ run }, { _id }) {
      await run('site.members.remove', _id);
      await run('deleteContact', _id);
    },
  },
  {
    title: 'Too many requests',
    button: 'Be too fast',
    what: 'Plans that the next query is answered with 429, and asks.',
    why: 'Wix limits the calls of a site in a minute. Code that runs over all contacts meets the limit on a busy day, and seldom in a test.',
    fix: 'Wait, and make the same call again, after a longer pause each time.',
    async provoke({ run, fail }) {
      await run('site.failNext', 'queryContacts', { status: 429 });
      await fail('queryContacts', [['limit', 10]]);
    },
    mend: ({ run }) => run('queryContacts', [['limit', 10]]),
  },
  {
    title: 'Lost connection',
    button: 'Lose the connection',
    what: 'Plans that the connection breaks, and creates a contact.',
    why: 'No answer comes, so the error has no status, and the caller cannot know whether the call was carried out.',
    fix: 'Look whether it was carried out before making it again.',
    async provoke({ run, fail }) {
      const info = ada();
      await run('site.failNext', 'createContact', 'network');
      await fail('createContact', info);
      return info;
    },
    async mend({ run }, info) {
      const { totalCount } = await run('queryContacts', [['eq', 'primaryInfo.email', info.emails.items[0].email]]);
      if (totalCount === 0) await run('createContact', info);
    },
  },
];
