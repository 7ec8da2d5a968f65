export const toInfo = ({ email, first }) => ({ name: { first }, emails: { items: [{ email }] } });
