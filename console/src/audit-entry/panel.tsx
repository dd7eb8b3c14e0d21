import { Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import { SidePanel } from '~/patterns/side-panel'
import { useActor } from './actor'
import { type AuditEntry, changeLines } from './entry'
import classes from './panel.module.css'

export function EntryPanel({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const t = useText()
  const actor = useActor()
  return (
    <SidePanel title={entry.action} onClose={onClose}>
      <Stack gap="xl">
        <Changes entry={entry} />
        <Facts
          facts={[
            { label: t('audit_entry.at'), value: <Moment value={entry.at} /> },
            { label: t('audit_entry.who'), value: actor(entry) },
            { label: t('audit_entry.owner'), value: entry.owner_company },
            {
              label: t('audit_entry.object'),
              value: (
                <Link to="/audit" search={{ object_id: entry.object_id }}>
                  <code>{entry.object_id}</code>
                </Link>
              ),
            },
            { label: t('audit_entry.request'), value: <code>{entry.request_id}</code> },
            {
              label: t('audit_entry.seal'),
              value: entry.sealed ? t('audit_entry.sealed') : t('audit_entry.unsealed'),
            },
          ]}
        />
      </Stack>
    </SidePanel>
  )
}

function Changes({ entry }: { entry: AuditEntry }) {
  const t = useText()
  const lines = changeLines(entry.change)
  if (lines.length === 0) return <p style={{ margin: 0 }}>{t('audit_entry.no_change')}</p>
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('audit_entry.field')}</th>
          <th scope="col">{t('audit_entry.before')}</th>
          <th scope="col">{t('audit_entry.after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{before ?? '–'}</td>
            <td>{after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
