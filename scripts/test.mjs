import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { exit } from 'node:process'
import { ensureBrowser } from './browser.mjs'
import { programs, runNode, seconds } from './commands.mjs'

const unitReport = '.cache/unit.json'
const e2eReport = '.cache/e2e.json'

/** Every step runs, whatever became of the ones before it. */
const steps = [
  { name: 'types: src', args: [programs.tsc, '-p', '.'] },
  { name: 'types: server', args: [programs.tsc, '-p', 'server'] },
  { name: 'types: e2e, scripts', args: [programs.tsc, '-p', 'e2e'] },
  {
    name: 'lint',
    args: [programs.oxlint, '--max-warnings', '0', '--report-unused-disable-directives'],
  },
  { name: 'format', args: [programs.oxfmt, '--check'] },
  { name: 'unused', args: [programs.knip] },
  {
    name: 'unit',
    args: [
      programs.vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: countUnit,
  },
  { name: 'build', args: ['scripts/build.mjs'] },
  { name: 'size', args: ['bench/size.mjs'] },
  {
    name: 'e2e',
    args: [programs.playwright, 'test', '--reporter=list,json'],
    count: countE2e,
  },
]

rmSync('.cache', { recursive: true, force: true })
mkdirSync('.cache')

const rows = [browserStep()]
const environment = { CHROMIUM_PATH: rows[0].path ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport }
for (const { name, args, count } of steps) {
  console.log(`\n── ${name}`)
  const { code, ms } = await runNode(args, { environment })
  rows.push({ name, ms, ok: code === 0, ...tally(code, count) })
}

console.log(`\n${rows.map(line).join('\n')}\n`)
const passed = rows.reduce((sum, row) => sum + row.passed, 0)
const failed = rows.reduce((sum, row) => sum + row.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
exit(rows.every((row) => row.ok) ? 0 : 1)

function browserStep() {
  const started = Date.now()
  try {
    const path = ensureBrowser()
    return { name: 'browser', path, ms: Date.now() - started, ok: true, passed: 1, failed: 0 }
  } catch (error) {
    console.error(error.message)
    return { name: 'browser', ms: Date.now() - started, ok: false, passed: 0, failed: 1 }
  }
}

/** A step counts as one, or as the tests in it; never as none, so that a crash shows. */
function tally(code, count) {
  const tests = count?.()
  if (tests === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  return { passed: tests.passed, failed: code === 0 ? tests.failed : Math.max(1, tests.failed) }
}

function countUnit() {
  const report = readReport(unitReport)
  return report && { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countE2e() {
  const report = readReport(e2eReport)
  return (
    report && {
      passed: report.stats.expected,
      failed: report.stats.unexpected + report.stats.flaky,
    }
  )
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function line(row) {
  const mark = row.ok ? 'ok    ' : 'FAILED'
  const counts = row.passed + row.failed > 1 ? `  ${row.passed} passed, ${row.failed} failed` : ''
  return `${mark}  ${row.name.padEnd(20)} ${seconds(row.ms).padStart(8)}${counts}`
}
