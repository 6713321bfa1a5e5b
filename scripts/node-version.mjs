// Imported before everything else, and so written for any Node that can read a module at all.
const [major, minor] = process.versions.node.split('.').map(Number)
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24

if (!fits) {
  console.error(
    'Puls needs Node 20.19 or later, 22.13 or later, or 24 and up; this is Node ' +
      process.versions.node +
      '. See https://nodejs.org/en/download',
  )
  process.exit(1)
}
