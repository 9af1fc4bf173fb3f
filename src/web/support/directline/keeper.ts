/** A browser's storage, as far as it is used here. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
