/** @typedef {import('vite').Manifest} Manifest */
/** @typedef {{ scripts: string[], styles: string[] }} Closure */

/**
 * Everything that must be there before the module runs: its static imports, theirs, their styles.
 *
 * @param {Manifest} manifest
 * @param {string} module
 * @returns {Closure}
 */
export function closureOf(manifest, module) {
  const scripts = new Set()
  const styles = new Set()
  const open = [module]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`${name} is not in the manifest: is it an entry or a lazy module?`)
    if (scripts.has(chunk.file)) continue
    scripts.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    open.push(...(chunk.imports ?? []))
  }
  return { scripts: [...scripts], styles: [...styles] }
}

/**
 * What a lazy module adds to an entry that has been loaded.
 *
 * @param {Manifest} manifest
 * @param {string} entry
 * @param {string} module
 * @returns {Closure}
 */
export function lazyClosureOf(manifest, entry, module) {
  const loaded = closureOf(manifest, entry)
  const wanted = closureOf(manifest, module)
  return {
    scripts: wanted.scripts.filter((file) => !loaded.scripts.includes(file)),
    styles: wanted.styles.filter((file) => !loaded.styles.includes(file)),
  }
}
