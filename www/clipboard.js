/** Copies the text of an element. Where the page may not write to the clipboard, it is selected, ready to be copied. Promises whether it is copied. */
export async function copyText(node) {
  try {
    await navigator.clipboard.writeText(node.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(node);
    return false;
  }
}
