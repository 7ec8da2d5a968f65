/** Who may call a web method from a page. */
export declare enum Permissions {
  /** A Wix user or an app. */
  Admin = 'Admin',
  /** A member who is logged in, a Wix user or an app. */
  SiteMember = 'SiteMember',
  Anyone = 'Anyone',
}

/** How long Wix may keep what a web method answers; of no effect here. */
export interface WebMethodOptions {
  cache?: { tags: string[]; ttl?: number };
}

export type WebMethod<Args extends any[], Answer> = ((...args: Args) => Promise<Awaited<Answer>>) & {
  permission: Permissions;
  options?: WebMethodOptions;
};

/**
 * A function for pages. It runs as who calls it, to the end.
 *
 * Rejects with an `SDKError` of status 403 where `permission` does not let the caller. What another web method calls is not asked, as on
 * Wix, where only calls of pages are; any other call counts as one of a page.
 * @throws {TypeError} when the permission is none of `Permissions`, or there is no function
 */
export declare function webMethod<Args extends any[], Answer>(
  permission: Permissions,
  method: (...args: Args) => Answer,
  options?: WebMethodOptions,
): WebMethod<Args, Answer>;
