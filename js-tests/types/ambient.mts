// Calls without a client: what installs the context they look for.
import { createSite, site } from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';
import * as register from 'wix-crm-local/register';

installContext() satisfies () => void;
installContext(createSite()) satisfies () => void;
installContext(site, { passthrough: fetch }) satisfies () => void;
installContext(undefined, { passthrough: true }) satisfies () => void;
register satisfies {};

// @ts-expect-error no site
installContext({});
// @ts-expect-error no such option
installContext(site, { identities: [] });
// @ts-expect-error it exports nothing
register.installContext;
