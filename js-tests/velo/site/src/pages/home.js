import { rename, subscribe } from 'backend/contacts.web';

$w.onReady(() => {
  $w('#subscribe').onClick(async () => {
    const contactId = await subscribe({ email: $w('#email').value, first: $w('#first').value });
    const { first } = await rename(contactId, { first: `${$w('#first').value}!` });
    $w('#answer').text = `Welcome, ${first}`;
  });
});
