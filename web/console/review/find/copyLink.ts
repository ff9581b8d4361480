/** Copies the address of what is shown. Resolves with whether the browser let us. */
export async function copyLink(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(new URL(address, location.href).href);
    return true;
  } catch {
    return false;
  }
}
