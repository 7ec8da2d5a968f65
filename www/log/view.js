import { element } from '../element.js';
import { mountInspector } from './inspector.js';

export const title = 'Calls';

export function open(main) {
  main.append(element('h2', { id: 'title', tabindex: -1 }, title));
  return mountInspector(main);
}
