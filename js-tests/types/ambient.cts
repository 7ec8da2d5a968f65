// The same for an importer by `require`.
import { site } from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';
import register = require('wix-crm-local/register');

installContext(site, { passthrough: true }) satisfies () => void;
register satisfies {};

// @ts-expect-error an option that must be a function or a boolean
installContext(site, { passthrough: 1 });
