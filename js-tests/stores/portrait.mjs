/** All that a store keeps of a site, as callers see it. `mergedIds` are those of contacts that went into others. */
export async function portrait(site, mergedIds) {
  site.actAs('WIX_USER');
  const contacts = await every(() => site.contacts.queryContacts());
  const merged = mergedIds.map(async (id) => [id, await site.contacts.getContact(id).catch(({ status }) => status)]);
  return JSON.parse(JSON.stringify({
    contacts,
    members: contacts.map(({ _id }) => site.members.get(_id)),
    labels: await every(() => site.labels.queryLabels()),
    extendedFields: await every(() => site.extendedFields.queryExtendedFields()),
    merged: await Promise.all(merged),
  }));
}

async function every(query) {
  const items = [];
  let page = await query().limit(100).find();
  items.push(...page.items);
  while (page.hasNext()) {
    page = await page.next();
    items.push(...page.items);
  }
  return items;
}
