import type { Application } from '#/api/telecomx/schemas'
import { defaultVersionCell, packageLink, serverMarkCell, verdictCell } from '#/features/apps/cells'
import type { Whitelist } from '#/features/apps/queries'
import { differs, verdictOn } from '#/features/apps/rules'
import type { ServerMark, ServerMarks } from '#/features/apps/rules'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { PlainTable } from '#/ui/plain-table'
import styles from './device-page.module.css'

type DeviceAppTableProps = {
  applications: Application[]
  marks: ServerMarks
  whitelist: Whitelist
  /** Whose devices the links lead to. */
  scope: string
}

/** What is installed, and beside it what the whitelist, we and the server have to say of it. */
export function DeviceAppTable({ applications, marks, whitelist, scope }: DeviceAppTableProps) {
  const messages = useMessages()
  const { yes, no, unreported } = messages.devices
  const page = messages.of('device')
  const t = messages.of('whitelist')
  const installed = ({ installed: value }: Application) => {
    if (value === null) return unreported
    return value ? yes : no
  }
  return (
    <PlainTable label={page.apps} caption={page.appsCaption(applications.length)}>
      <thead>
        <tr>
          <th scope="col">{page.app}</th>
          <th scope="col">{page.version}</th>
          <th scope="col">{t.default}</th>
          <th scope="col">{t.ours}</th>
          <th scope="col">{t.server}</th>
          <th scope="col">{page.installed}</th>
          <th scope="col">{page.versionCode}</th>
          <th scope="col">{page.package}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map((app) => (
          <tr key={app.key}>
            <th scope="row" dir="auto">
              {displayText(app.name, 64)}
            </th>
            <td>{displayText(app.versionName ?? unreported, 32)}</td>
            <Compared app={app} mark={marks.of(app.id)} whitelist={whitelist} />
            <td>{installed(app)}</td>
            <td>{app.versionCode ?? unreported}</td>
            <td className={styles.mono}>{packageLink(app.id, scope)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

type ComparedProps = { app: Application; mark: ServerMark; whitelist: Whitelist }

function Compared({ app, mark, whitelist }: ComparedProps) {
  const t = useMessages()
  const { differs: word, differsHint, unread } = t.of('whitelist')
  const answer = whitelist.answers.get(app.id)
  if (answer === undefined) {
    return (
      <>
        <td className={styles.dim}>–</td>
        <td>{whitelist.pending === 0 && <span className={styles.dim}>{unread}</span>}</td>
        <td>{serverMarkCell(mark, t)}</td>
      </>
    )
  }
  const verdict = verdictOn(app, answer)
  return (
    <>
      <td>{defaultVersionCell(answer, t)}</td>
      <td>{verdictCell(verdict, t)}</td>
      <td>
        {serverMarkCell(mark, t)}
        {differs(verdict, mark) && (
          <strong className={styles.differs} title={differsHint}>
            {word}
          </strong>
        )}
      </td>
    </>
  )
}
