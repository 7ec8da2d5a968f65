/** Somebody else was faster: read again, and try again. */
export async function retried(change, attempts = 3) {
  try {
    return await change();
  } catch (error) {
    if (attempts > 1 && error.details?.applicationError?.code === 'CONTACT_ALREADY_CHANGED') return retried(change, attempts - 1);
    throw error;
  }
}
