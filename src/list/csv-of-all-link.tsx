import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'

/** To where every row is read: then they can be had as a file. */
export function CsvOfAllLink({ to }: { to: string }) {
  const t = useMessages().list
  return (
    <Button component={Link} to={to} size="compact-sm" variant="default">
      {t.exportAllFirst}
    </Button>
  )
}
