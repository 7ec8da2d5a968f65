import { wixCrmLocal } from 'wix-crm-local/vitest';

export default { plugins: [wixCrmLocal()], test: { globals: true, include: ['test/*.spec.mjs'] } };
