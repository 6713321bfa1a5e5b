import { exit } from 'node:process'
import { programs, runNode, seconds } from './commands.mjs'

// What an editor does not show at once, in under half a minute: types, lint, unit tests. What is measured
// by the hundred thousand, and the pages whose tests take modules of their own, are left to `npm test`.
const checks = [
  { name: 'types: src', args: [programs.tsc, '-p', '.'] },
  { name: 'types: server', args: [programs.tsc, '-p', 'server'] },
  { name: 'types: e2e, scripts', args: [programs.tsc, '-p', 'e2e'] },
  {
    name: 'lint',
    args: [programs.oxlint, '--max-warnings', '0', '--report-unused-disable-directives'],
  },
  {
    name: 'unit',
    args: [programs.vitest, 'run', '--tags-filter', '!scale', '--project', '!pages apart'],
  },
]

const results = await Promise.all(
  checks.map(async ({ name, args }) => {
    const result = await runNode(args, { capture: true })
    console.log(`${result.code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(result.ms)})`)
    if (result.code !== 0) console.log(result.text.trim())
    return result
  }),
)

exit(results.every((result) => result.code === 0) ? 0 : 1)
