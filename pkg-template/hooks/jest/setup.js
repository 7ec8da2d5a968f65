import { installContext } from '#http';
import { once } from '../../ambient/once.js';
// The resolver knows where the file is, and whether there is one.
import 'wix-crm-local/jest/events';

once(installContext);
