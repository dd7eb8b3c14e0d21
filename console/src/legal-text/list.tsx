import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { LANGUAGE_NAMES, LANGUAGES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { KINDS, type LegalText, STATE_TONES, stateOf } from './legal-text'
import { LegalTextPanel } from './panel'
import { legalTextsRoute } from './routes'

const TO = '/legal-texts'

/** Every version of EULAs and privacy statements. */
export function LegalTexts() {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const search = legalTextsRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    TO,
    { params: { query: listQuery(search) as { kind?: LegalText['kind']; limit: number } } },
    { placeholderData: keepPreviousData },
  )
  const { open, ...closed } = search
  const create = can('legal_text.create') && (
    <Button component={Link} to="/legal-texts/new">
      {t('legal_text.create.menu')}
    </Button>
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={t('legal_text.title')}
          actions={
            <>
              {can('legal_acceptance.list') && (
                <Button variant="default" component={Link} to="/legal-acceptances">
                  {t('legal_text.acceptances.title')}
                </Button>
              )}
              {create}
            </>
          }
        />
      }
      panel={
        open && (
          <LegalTextPanel
            key={open}
            id={open}
            onClose={() => void navigate({ to: TO, search: closed, replace: true })}
          />
        )
      }
    >
      <DataTable
        id="legal-texts"
        label={t('legal_text.title')}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={({ id }) => ({ to: TO, search: { ...closed, open: id } })}
        query={query}
        search={search}
        filters={[
          {
            name: 'kind',
            label: t('legal_text.kind'),
            options: KINDS.map((value) => ({ value, label: t(`legal_text.kind.${value}`) })),
          },
          {
            name: 'language',
            label: t('legal_text.language'),
            options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
          },
        ]}
        searchPlaceholder={t('legal_text.find')}
        exportPath="/legal-texts"
        empty={{ title: t('legal_text.empty'), body: t('legal_text.empty_why'), action: create }}
        count={(total) => t('legal_text.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<LegalText>[] {
  const t = useText()
  return useMemo(() => {
    const now = new Date()
    return [
      { id: 'title', header: t('legal_text.name'), cell: ({ title }) => title },
      { id: 'kind', header: t('legal_text.kind'), cell: ({ kind }) => t(`legal_text.kind.${kind}`), card: true },
      { id: 'version', header: t('legal_text.version'), cell: ({ version_label }) => version_label, card: true },
      {
        id: 'state',
        header: t('legal_text.state'),
        cell: (text) => {
          const state = stateOf(text, now)
          return <StatusBadge tone={STATE_TONES[state]}>{t(`legal_text.state.${state}`)}</StatusBadge>
        },
        card: true,
      },
      {
        id: 'valid_from',
        header: t('legal_text.valid_from'),
        cell: ({ valid_from }) => <Day value={valid_from} />,
        sort: 'valid_from',
      },
      { id: 'language', header: t('legal_text.language'), cell: ({ language }) => LANGUAGE_NAMES[language] },
      {
        id: 'product',
        header: t('legal_text.product'),
        cell: ({ product_name }) => product_name ?? t('legal_text.all_products'),
      },
      {
        id: 'countries',
        header: t('legal_text.countries'),
        cell: ({ countries }) => (countries.length > 0 ? countries.join(', ') : t('legal_text.everywhere')),
      },
      { id: 'company', header: t('legal_text.company'), cell: ({ company }) => company, hidden: true },
    ]
  }, [t])
}
