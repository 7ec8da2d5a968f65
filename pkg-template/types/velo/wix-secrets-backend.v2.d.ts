export declare const secrets: {
  /**
   * The value of a secret, of those that `site.secrets.set` has set.
   *
   * Rejects with an `SDKError` of status 403 for visitors and members, unless it is elevated, and with an `Error` that names the secret
   * where there is none of this name.
   */
  getSecretValue(name: string): Promise<{ value: string }>;
};
