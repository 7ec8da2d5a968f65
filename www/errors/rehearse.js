import { openSite } from '../site/open.js';
import { perform, read } from '../site/perform.js';
import { store } from '../store.js';

/**
 * Carries out a provocation and what mends it, by real calls: `{ steps, failure, trouble, left }`. A step is `{ operation, args, result?, error?,
 * isFailure, isMend, number }`, `failure` the one that was refused. `trouble` is why it went otherwise than written, `left` why something that was
 * made could not be deleted.
 */
export async function rehearse({ provoke, mend }) {
  const { site: { identity } } = await openSite();
  const steps = [];
  const made = new Set();
  let isMend = false;

  async function take(operation, args, isFailure) {
    const step = { operation, args, isFailure, isMend };
    steps.push(step);
    try {
      step.result = await perform(operation, ...args);
      if (/^(create|appendOrCreate)Contact$/.test(operation)) made.add(step.result.contactId ?? step.result.contact._id);
      if (operation === 'deleteContact') made.delete(args[0]);
      return step.result;
    } catch (error) {
      step.error = error;
      throw error;
    } finally {
      step.number = store.state.calls.at(-1).number;
    }
  }

  const run = (operation, ...args) => take(operation, args, false);

  async function fail(operation, ...args) {
    try {
      await take(operation, args, true);
    } catch (error) {
      return error;
    }
    throw new Error(store.state.settings.isStrict
      ? 'This call should have failed.'
      : 'This call is not refused, because the site is set to pass over such mistakes, under Site.');
  }

  let trouble;
  await actAs('WIX_USER');
  try {
    const found = await provoke({ run, fail });
    isMend = true;
    await mend({ run }, found);
  } catch (error) {
    trouble = error;
  }
  const left = await tidy(made);
  await actAs(identity);
  return { steps, failure: steps.find(({ isFailure, error }) => isFailure && error), trouble, left };
}

async function actAs(identity) {
  await read('site.actAs', identity);
  store.set({ identity });
}

/** Deletes what was made; answers why it stays, where it does. */
async function tidy(made) {
  await actAs('WIX_USER');
  for (const id of made) {
    try {
      await read('site.members.remove', id);
      await perform('deleteContact', id);
    } catch (error) {
      return error;
    }
  }
}
