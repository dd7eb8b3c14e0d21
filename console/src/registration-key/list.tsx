import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { useKeyColumns } from './columns'
import { KEY_STATUSES } from './key'
import { searchText } from './key-text'
import { registrationKeysRoute } from './routes'

const KeyPanel = lazy(() => import('./panel').then((file) => ({ default: file.KeyPanel })))

const TO = '/registration-keys'

export function RegistrationKeys() {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const search = registrationKeysRoute.useSearch()
  const columns = useKeyColumns()
  const query = api.useQuery('get', TO, { params: { query: listQuery(search) } }, { placeholderData: keepPreviousData })
  const { open, ...closed } = search

  const generate = can('registration_key.generate') && (
    <Button component={Link} to="/registration-keys/generate">
      {t('registration_key.generate.action')}
    </Button>
  )
  return (
    <ListLayout
      header={<PageHeader title={t('registration_key.title')} actions={generate} />}
      panel={
        open && (
          <Suspense>
            <KeyPanel key={open} id={open} onClose={() => void navigate({ to: TO, search: closed, replace: true })} />
          </Suspense>
        )
      }
    >
      <DataTable
        id="registration-keys"
        label={t('registration_key.title')}
        columns={columns}
        rowKey={(key) => key.id}
        rowLink={(key) => ({ to: TO, search: { ...closed, open: key.id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'status',
            label: t('registration_key.status'),
            options: KEY_STATUSES.map((value) => ({ value, label: t(`registration_key.status.${value}`) })),
          },
        ]}
        searchPlaceholder={t('registration_key.find')}
        tidyQuery={searchText}
        exportPath={can('registration_key.export') ? TO : undefined}
        empty={{ title: t('registration_key.empty'), body: t('registration_key.empty_why'), action: generate }}
        count={(total) => t('registration_key.count', { total })}
      />
    </ListLayout>
  )
}
