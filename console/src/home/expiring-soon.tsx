import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useLicenseColumns } from '~/license/columns'
import { licenseLink } from '~/license/license'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import classes from './home.module.css'

const COLUMNS = ['product', 'customer', 'units', 'expires', 'owner']

/** The licenses that run out next: what to talk to customers about today. */
export function ExpiringSoon() {
  const t = useText()
  const columns = useLicenseColumns({ customer: true })
  const search = { status: 'expiring_soon', sort: 'expires_at' } as const
  const query = api.useQuery('get', '/licenses', { params: { query: { ...search, limit: 8 } } })
  const shown = columns
    .filter(({ id }) => COLUMNS.includes(id))
    .map((column) => (column.id === 'expires' ? { ...column, card: true } : column))
  return (
    <Section
      title={t('home.expiring_soon')}
      actions={
        <Link to="/licenses" search={search} className={classes.all}>
          {t('home.all')}
        </Link>
      }
    >
      <SubList
        label={t('home.expiring_soon')}
        query={query}
        columns={shown}
        rowKey={({ id }) => id}
        rowLink={licenseLink}
        empty={{ title: t('home.expiring_soon.empty'), body: t('home.expiring_soon.empty_why') }}
      />
    </Section>
  )
}
