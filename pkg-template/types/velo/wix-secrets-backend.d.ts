/**
 * The value of a secret, of those that `site.secrets.set` has set. Whoever calls may have it.
 *
 * Rejects with an `Error` that names the secret where there is none of this name.
 */
export declare function getSecret(name: string): Promise<string>;

declare const wixSecretsBackend: { getSecret: typeof getSecret };
export default wixSecretsBackend;
