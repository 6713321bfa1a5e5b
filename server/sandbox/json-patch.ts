import type { PatchOperation } from './fault'

/** RFC 6902's add, replace and remove on parsed JSON, in place; `*` is every element of an array. */
export function applyPatch(document: unknown, operations: readonly PatchOperation[]): unknown {
  // The document hangs on a holder, so that the whole of it can be replaced like any part.
  const holder: unknown[] = [document]
  for (const operation of operations) {
    const steps = operation.path.split('/').slice(1).map(unescape)
    change(holder, ['0', ...steps], operation)
  }
  return holder[0]
}

function change(target: unknown, steps: readonly string[], operation: PatchOperation): void {
  const [step, ...rest] = steps
  if (step === undefined) return
  if (step === '*' && Array.isArray(target)) {
    // From the end, so that removing does not shift what is still to come.
    for (let i = target.length - 1; i >= 0; i--) change(target, [String(i), ...rest], operation)
    return
  }
  if (rest.length > 0) {
    const next = Array.isArray(target) ? target[indexIn(target, step, false)] : read(target, step)
    change(next, rest, operation)
    return
  }
  if (Array.isArray(target)) changeList(target, step, operation)
  else changeObject(target, step, operation)
}

function changeList(target: unknown[], step: string, operation: PatchOperation): void {
  const index = indexIn(target, step, operation.op === 'add')
  if (operation.op === 'add') target.splice(index, 0, operation.value)
  else if (operation.op === 'replace') target[index] = operation.value
  else target.splice(index, 1)
}

function changeObject(target: unknown, step: string, operation: PatchOperation): void {
  if (operation.op !== 'add') read(target, step)
  if (!isObject(target)) throw new Error(`nothing to ${operation.op} at "${step}"`)
  if (operation.op === 'remove') Reflect.deleteProperty(target, step)
  // Defined, not assigned: `__proto__` must become an own key, as it would in the text.
  else Object.defineProperty(target, step, { value: operation.value, ...own })
}

const own = { writable: true, enumerable: true, configurable: true } as const

function read(target: unknown, step: string): unknown {
  if (!isObject(target) || !Object.hasOwn(target, step)) throw new Error(`no "${step}" to go to`)
  return target[step]
}

function isObject(target: unknown): target is Record<string, unknown> {
  return typeof target === 'object' && target !== null && !Array.isArray(target)
}

function indexIn(list: readonly unknown[], step: string, adding: boolean): number {
  const index = adding && step === '-' ? list.length : /^\d+$/.test(step) ? Number(step) : -1
  if (index < 0 || index > (adding ? list.length : list.length - 1)) {
    throw new Error(`no element "${step}" in a list of ${list.length}`)
  }
  return index
}

function unescape(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
