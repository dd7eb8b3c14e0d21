import { Stack, Text } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useLicenseWords } from '~/my-product/license-words'
import type { License } from '~/my-product/situation'
import { ErrorState } from '~/patterns/error-state'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import classes from './my-renewal.module.css'
import { RenewalCost } from './quote'
import { RenewalRequestForm } from './request-form'
import { RenewalState, useLatestRequest } from './state'

const route = getRouteApi('/shell/my-products/$id/renew')

/** What a renewal costs, and the request for it. */
export function RenewMyProduct() {
  const t = useText()
  const { id } = route.useParams()
  const query = api.useQuery('get', '/licenses/{id}', { params: { path: { id } } })
  const product = query.data?.product.name
  const parent = { label: product ?? t('my_product.one'), to: '/my-products/$id', params: { id } } as const
  return (
    <>
      <PageHeader title={product ? t('my_renewal.title', { product }) : t('my_renewal.one')} parent={parent} />
      <PageBody form>
        {query.data ? (
          <Renew license={query.data} />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageBody>
    </>
  )
}

function Renew({ license }: { license: License }) {
  const t = useText()
  const { standing } = useLicenseWords(license)
  const [months, setMonths] = useState(12)
  const [units, setUnits] = useState(license.units)
  const request = useLatestRequest(license.id)
  if (request === undefined) return <Loading />
  return (
    <Stack gap="xl">
      <Text size="md">{standing}</Text>
      <section className={classes.part}>
        <h2>{t('my_renewal.cost')}</h2>
        <RenewalCost license={license} units={units} months={months} onMonths={setMonths} />
      </section>
      {request?.status === 'open' ? (
        <>
          <RenewalState license={license} />
          <LinkButton to="/my-products/$id" params={{ id: license.id }} variant="default">
            {t('my_renewal.back')}
          </LinkButton>
        </>
      ) : (
        <Ask license={license} onUnits={setUnits} />
      )}
    </Stack>
  )
}

function Ask({ license, onUnits }: { license: License; onUnits: (units: number) => void }) {
  const t = useText()
  const navigate = useNavigate()
  const form = api.useQuery(
    'get',
    '/licenses/{id}/renewal-request-form',
    { params: { path: { id: license.id } } },
    { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 },
  )
  const known = form.data
  if (form.isError && !known) return <ErrorState error={form.error} onRetry={() => void form.refetch()} />
  if (!known) return <Loading lines={4} />
  const back = () => void navigate({ to: '/my-products/$id', params: { id: license.id } })
  const missing = known.missing.length
  return (
    <section className={classes.part}>
      <h2>{t('my_renewal.ask', { owner: known.owner.company })}</h2>
      <Text c="dimmed" mb="md" maw="65ch">
        {missing > 0
          ? t('my_renewal.ask_missing', { missing })
          : t('my_renewal.ask_what', { owner: known.owner.company })}
      </Text>
      <RenewalRequestForm license={license} known={known} onUnits={onUnits} onDone={back} onCancel={back} />
    </section>
  )
}
