export type Tree = { readonly [key: string]: string | Tree };

/** The keys of a file of words as the server gives them. */
export function flat(tree: Tree, prefix = ''): Record<string, string> {
  return Object.assign({}, ...Object.entries(tree).map(([key, value]) =>
    typeof value === 'string' ? { [prefix + key]: value } : flat(value, `${prefix}${key}.`))) as Record<string, string>;
}
