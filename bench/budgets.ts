/** What is measured, and how much of it there may be. */
export type Figure = {
  id: FigureId
  what: string
  unit: 'ms' | 'kB' | 'MB' | ''
  /** Whether aim and must bound the figure itself or its ratio to the floor's in the same run. */
  bound: 'figure' | 'ratio'
  /** Which of all rounds counts: for what may hardly happen at all, the worst. */
  judged: 'median' | 'max'
  aim: number
  must: number
}

export type FigureId =
  | 'firstRow'
  | 'firstRowSlowVendor'
  | 'secondVisit'
  | 'scripts'
  | 'styles'
  | 'blocking'
  | 'longestTask'
  | 'turn'
  | 'turnSlowVendor'
  | 'turnWork'
  | 'filter'
  | 'clickToPaint'
  | 'keyToPaint'
  | 'tick'
  | 'heap'
  | 'heapGrowth'
  | 'shift'
  | 'laterScripts'
  | 'setLoad'
  | 'setHeap'
  | 'setKey'
  | 'setRows'
  | 'setCsv'
  | 'setLoadTask'
  | 'setSearchTask'
  | 'setSortTask'
  | 'setGroupTask'
  | 'setCsvTask'

/** Loads at CPU 4×, 10 Mbit/s and 40 ms; turns, filter and inputs at CPU 4×; the rest unthrottled. */
export const figures: readonly Figure[] = [
  ratio('firstRow', 'first device row', 2.2, 2.8),
  ratio('firstRowSlowVendor', 'first device row, vendor in 250 ms', 1.9, 2.4),
  ratio('secondVisit', 'first device row, second visit', 2.2, 2.7),
  figure('scripts', 'scripts to the first row, brotli', 'kB', 135, 160),
  figure('styles', 'styles to the first row, brotli', 'kB', 9, 15),
  figure('blocking', 'blocking time', 'ms', 300, 450),
  figure('longestTask', 'longest task', 'ms', 200, 250),
  ratio('turn', 'page turn', 1.3, 1.7),
  ratio('turnSlowVendor', 'page turn, vendor in 250 ms', 0.45, 0.8),
  ratio('turnWork', 'main thread per page turn', 1.4, 2),
  ratio('filter', 'filter, request to painted result', 1, 1.4),
  figure('clickToPaint', 'click to paint', 'ms', 48, 100),
  figure('keyToPaint', 'key to paint', 'ms', 40, 64),
  figure('tick', 'one row ticked', 'ms', 16, 30),
  figure('heap', 'heap after 60 turns', 'MB', 9.5, 13),
  figure('heapGrowth', 'heap growth per turn', 'kB', 80, 110),
  { ...figure('shift', 'layout shift, worst page', '', 0, 0.02), judged: 'max' },
  { ...figure('laterScripts', "largest later route's own scripts", 'kB', 12, 25), judged: 'max' },
  // Of complete sets only what must be is laid down: the aim is the same, where nothing else is said.
  ratio('setLoad', 'complete set, 100,000 rows: read', 1.5, 1.5),
  figure('setHeap', 'complete set: memory', 'MB', 80, 80),
  figure('setKey', 'complete set: key to painted result', 'ms', 50, 50),
  // The budget is that of 1,000 rows; a page of the list holds no more than 250.
  figure('setRows', 'complete set: 250 rows shown', 'ms', 100, 150),
  figure('setCsv', 'complete set: 10,000 rows to a file', 'ms', 2000, 2000),
  figure('setLoadTask', 'complete set: longest task, reading', 'ms', 50, 50),
  figure('setSearchTask', 'complete set: longest task, searching', 'ms', 50, 50),
  figure('setSortTask', 'complete set: longest task, sorting', 'ms', 50, 50),
  figure('setGroupTask', 'complete set: longest task, grouping', 'ms', 50, 50),
  figure('setCsvTask', 'complete set: longest task, file', 'ms', 50, 50),
]

/**
 * What the floor's page turn took where the budgets were set. Times that are bounded themselves are
 * divided by how much longer it takes here: on a slower machine the floor alone would break them.
 */
export const referenceTurnMs = 112

function ratio(id: FigureId, what: string, aim: number, must: number): Figure {
  return { id, what, unit: 'ms', bound: 'ratio', judged: 'median', aim, must }
}

function figure(
  id: FigureId,
  what: string,
  unit: Figure['unit'],
  aim: number,
  must: number,
): Figure {
  return { id, what, unit, bound: 'figure', judged: 'median', aim, must }
}
