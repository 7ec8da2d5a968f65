/** Sends nothing: `site.emails()` lists what would have been sent. Anybody may call these functions. */
export interface TriggeredEmails {
  /**
   * To a contact. Rejects with a `VeloError`: 404 `CONTACT_NOT_FOUND`; 400 `INVALID_EMAIL` (a code of ours) where the contact has no email;
   * 400 `INVALID_ARGUMENT` where `emailId` is no text.
   */
  emailContact(emailId: string, contactId: string, options?: TriggeredEmailOptions): Promise<void>;
  /** To a member, who goes by the id of their contact here. Rejects in the same way, and with 404 `MEMBER_NOT_FOUND` (a code of ours). */
  emailMember(emailId: string, memberId: string, options?: TriggeredEmailOptions): Promise<void>;
}

export interface TriggeredEmailOptions {
  /** By the names they have in the email. Wix documents texts; others are taken, with a warning. */
  variables?: Record<string, any>;
}
