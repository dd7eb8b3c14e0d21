/** One catalog out of the files of all domains. Keys begin with their domain's name, so none is there twice. */
export function merge(files: Record<string, Record<string, string>>): Record<string, string> {
  return Object.assign({}, ...Object.values(files))
}
