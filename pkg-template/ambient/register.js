import { installContext } from '#http';
import { once } from './once.js';

once(installContext);
