import type { Firmware } from '#/api/thingspace/schemas'
import { displayText } from '#/lib/display'
import { vendorTimeText } from '#/lib/vendor-times'
import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { lineCell } from '#/table/line-cell'
import { dash, figureCell, givenCell, vendorTimeCell } from './cells'
import type { Candidates } from './rules'

export type ImageRow = {
  image: Firmware
  /** Undefined: nobody has counted them. Null: the image does not say which devices it is for. */
  candidates: Candidates | null | undefined
  /** The lists of exactly those devices. */
  links: { all: string; eligible: string } | null
  /** Where an upgrade to it is begun; null: it does not say to which version. */
  schedule: string | null
}

function counted(figure: keyof Candidates) {
  const countOf = ({ candidates }: ImageRow) => candidates?.[figure] ?? null
  return {
    text: (row: ImageRow) => String(countOf(row) ?? ''),
    ...byCount(countOf),
  }
}

export const imageColumns = defineColumns<ImageRow>([
  {
    id: 'name',
    title: (t) => t.of('firmware').images.columns.name,
    cell: ({ image }) => lineCell(displayText(image.name, 80)),
    text: ({ image }) => image.name,
    ...byText(({ image }) => image.name),
    fixed: true,
  },
  {
    id: 'from',
    width: 208,
    title: (t) => t.of('firmware').images.columns.from,
    cell: ({ image }, t) => givenCell(image.fromVersion, t),
    text: ({ image }) => image.fromVersion ?? '',
    ...byText(({ image }) => image.fromVersion),
  },
  {
    id: 'to',
    width: 208,
    title: (t) => t.of('firmware').images.columns.to,
    cell: ({ image }, t) => givenCell(image.toVersion, t),
    text: ({ image }) => image.toVersion ?? '',
    ...byText(({ image }) => image.toVersion),
  },
  {
    id: 'make',
    width: 108,
    title: (t) => t.of('firmware').devices.columns.make,
    cell: ({ image }, t) => givenCell(image.make, t),
    text: ({ image }) => image.make ?? '',
    ...byText(({ image }) => image.make),
  },
  {
    id: 'model',
    width: 108,
    title: (t) => t.of('firmware').devices.columns.model,
    cell: ({ image }, t) => givenCell(image.model, t),
    text: ({ image }) => image.model ?? '',
    ...byText(({ image }) => image.model),
  },
  {
    id: 'launched',
    width: 116,
    title: (t) => t.of('firmware').images.columns.launched,
    cell: ({ image }, t, formats) => vendorTimeCell(image.launchedAt, t, formats),
    text: ({ image }) => vendorTimeText(image.launchedAt),
    ...byCount(({ image: { launchedAt } }) =>
      launchedAt !== null && 'at' in launchedAt ? launchedAt.at : null,
    ),
  },
  {
    id: 'candidates',
    width: 104,
    align: 'end',
    title: (t) => t.of('firmware').images.columns.candidates,
    cell: ({ candidates, links }, t, { number }) =>
      candidates
        ? figureCell(number(candidates.all), links?.all)
        : dash(t.of('firmware').images[candidates === null ? 'cannotTell' : 'notCounted']),
    ...counted('all'),
  },
  {
    id: 'eligible',
    width: 96,
    align: 'end',
    title: (t) => t.of('firmware').images.columns.eligible,
    cell: ({ candidates, links }, t, { number }) =>
      candidates
        ? figureCell(number(candidates.eligible), links?.eligible)
        : dash(t.of('firmware').images[candidates === null ? 'cannotTell' : 'notCounted']),
    ...counted('eligible'),
  },
  {
    id: 'schedule',
    width: 96,
    title: (t) => t.of('firmware').images.columns.schedule,
    cell: ({ schedule }, t) =>
      schedule === null
        ? dash(t.of('firmware').images.noTarget)
        : lineCell(t.of('firmware').images.schedule, schedule),
  },
])
