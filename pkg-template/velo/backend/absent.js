// What `wix-crm-backend` has besides contacts and emails. It is here so that a file that imports it can be loaded.

const absent = (owner, ...names) => Object.fromEntries(names.map((name) => [name, refuse(`${owner}.${name}`)]));

const refuse = (name) => async () => {
  throw new Error(`wix-crm-local does not emulate ${name}. Put a function of yours in its place: ${name} = async () => {…}.`);
};

export const notifications = absent('notifications', 'notify');

export const tasks = absent('tasks', 'completeTask', 'createTask', 'getTask', 'removeTask', 'resetTask', 'updateTaskFields');

export const workflows = absent(
  'workflows', 'archiveCard', 'createCard', 'createPhase', 'createWorkflow', 'deleteCard', 'deletePhase', 'deleteWorkflow', 'getCard',
  'getPhaseInfo', 'getWorkflowInfo', 'listCards', 'listPhasesInfo', 'listWorkflowsInfo', 'moveCard', 'movePhase', 'restoreCard',
  'updateCardFields', 'updatePhaseFields', 'updateWorkflowFields',
);
