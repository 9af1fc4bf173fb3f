/** A key under which the server does a command once. crypto.randomUUID is not there on a plain http address. */
export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
