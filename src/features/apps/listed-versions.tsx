import type { WhitelistApp } from '#/api/telecomx/app-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { SetAsideNotice } from '#/list/set-aside-notice'
import { PlainTable } from '#/ui/plain-table'
import { SafeLink } from '#/ui/safe-link'
import { StatusBadge } from '#/ui/status-badge'
import styles from './app-page.module.css'
import { dayOf } from './entry-cells'
import { useShownFirst } from './use-shown-first'

/** The versions that an entry has, in its own order: which of them is the default, and where to get it. */
export function ListedVersions({ app }: { app: WhitelistApp }) {
  const t = useMessages()
  const { page } = t.of('apps')
  const formats = useFormats()
  const { versions, versionsSetAside: setAside } = app
  const defaults = versions.filter(({ isDefault }) => isDefault).length
  const { shown, more } = useShownFirst(versions)
  const total = versions.length + setAside.length

  if (total === 0) return <p className={styles.text}>{page.noVersions}</p>
  return (
    <>
      {defaults > 1 && (
        <p className={styles.warning} role="status">
          {page.manyDefaults(defaults)}
        </p>
      )}
      {defaults === 0 && <p className={styles.text}>{page.noDefault}</p>}
      {setAside.length > 0 && (
        <SetAsideNotice setAside={setAside} total={total} failed={versions.length === 0} />
      )}
      {versions.length > 0 && (
        <PlainTable label={page.listed} caption={page.listedCaption(versions.length)}>
          <thead>
            <tr>
              <th scope="col">{page.version}</th>
              <th scope="col">{t.of('whitelist').released}</th>
              <th scope="col">{page.download}</th>
              <th scope="col">{page.file}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, version, isDefault, released, fileName, url }) => (
              <tr key={key}>
                <th scope="row">
                  {version ? displayText(version, 48) : t.of('apps').unreported}{' '}
                  {isDefault && <StatusBadge tone="ok" word={page.defaultMark} />}
                </th>
                <td>{dayOf(released, formats)}</td>
                <td className={styles.breaks}>
                  {url ? <SafeLink href={url}>{page.download}</SafeLink> : dash}
                </td>
                <td className={styles.breaks}>
                  {fileName ? <bdi dir="auto">{displayText(fileName, 128)}</bdi> : dash}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
      {more}
    </>
  )
}

const dash = <span className={styles.dim}>–</span>
