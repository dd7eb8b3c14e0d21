import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { api, http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import type { License } from '~/license/license'
import { RelativeTime } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { Loading } from '~/patterns/loading'
import { Pair } from '~/patterns/pair'
import { Section } from '~/patterns/section'
import type { RenewalRequest } from '~/renewal-request/request'
import { AdditionalUsers } from './additional-users'
import { QuoteView, type Terms, useQuote } from './quote'
import { termsFor } from './terms'

/** Which licenses take more users at once; the others are renewed first. */
const RUNNING: readonly License['status'][] = ['not_started', 'not_activated', 'normal', 'expiring_soon']

/** What the next period of a license costs, for those who sell it: quote, renewal, additional users. */
export function RenewalPanel({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const listed = can('renewal_request.list')
  const requests = api.useQuery(
    'get',
    '/renewal-requests',
    { params: { query: { license_id: license.id, status: 'open', limit: 1 } } },
    { enabled: listed },
  )
  const asked = requests.data?.items[0]
  if (listed && requests.isPending) {
    return (
      <Section title={t('renewal.title')}>
        <Loading />
      </Section>
    )
  }
  // What was typed belongs to the period and the request that it was typed for.
  return <Offer key={`${license.expires_on} ${asked?.id}`} license={license} asked={asked} />
}

function Offer({ license, asked }: { license: License; asked: RenewalRequest | undefined }) {
  const t = useText()
  const can = useCan()
  const [terms, setTerms] = useState<Terms>(() => termsFor(license, asked))
  const [debounced] = useDebouncedValue(terms, 250)
  const query = useQuote(license, debounced)
  const monthly = query.isError && asProblem(query.error).code === 'plan_charged_monthly'
  const ready = Boolean(query.data) || monthly
  return (
    <Section
      title={t('renewal.title')}
      actions={
        can('license.add_users') &&
        RUNNING.includes(license.status) &&
        !monthly && <AdditionalUsers license={license} more={Math.max(1, (asked?.units ?? 0) - license.units)} />
      }
    >
      <Stack gap="lg" maw={640}>
        {asked && <Asked request={asked} held={license.units} />}
        <Pair>
          <NumberInput
            label={t('renewal.months')}
            min={1}
            max={66}
            allowDecimal={false}
            value={terms.months}
            onChange={(months) => setTerms({ ...terms, months: Number(months) })}
          />
          <NumberInput
            label={t('renewal.units')}
            description={t('renewal.units_what', { units: license.units })}
            min={1}
            max={license.units}
            allowDecimal={false}
            value={terms.units}
            onChange={(units) => setTerms({ ...terms, units: Number(units) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
        </Pair>
        <QuoteView query={query} />
        {ready && (
          <Group gap="sm">
            {can('license.renew') && <Renew license={license} terms={terms} />}
            {can('license.renew') && !monthly && <SendQuote license={license} terms={terms} />}
          </Group>
        )}
      </Stack>
    </Section>
  )
}

/** What the customer asked for, beside the form that it fills. */
function Asked({ request, held }: { request: RenewalRequest; held: number }) {
  const t = useText()
  const { contact_name: contact, units } = request
  return (
    <Text>
      {t('renewal.asked', { contact, units })} <RelativeTime value={request.created_at} />
      {'. '}
      {units > held && t('renewal.asked_more', { more: units - held })}
    </Text>
  )
}

function SendQuote({ license, terms }: { license: License; terms: Terms }) {
  const t = useText()
  const [sending, setSending] = useState(false)

  async function run() {
    await http.POST('/licenses/{id}/renewal-quote', {
      params: { path: { id: license.id } },
      body: { ...terms, mail_to_customer: true },
    })
    void notify(t('renewal.send.done', { company: license.customer.company }))
  }

  return (
    <>
      <Button variant="default" onClick={() => setSending(true)}>
        {t('renewal.send.action')}
      </Button>
      {sending && (
        <Confirm
          onClose={() => setSending(false)}
          title={t('renewal.send.title', { company: license.customer.company })}
          effects={[t('renewal.send.effect')]}
          action={t('renewal.send.action')}
          run={run}
        />
      )}
    </>
  )
}

function Renew({ license, terms }: { license: License; terms: Terms }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const [papers, setPapers] = useState({ po_number: '', reference: '' })
  const name = { product: license.product.name, company: license.customer.company }
  const fewer = license.units - terms.units
  const written = { label: t('renewal.written_request'), description: t('renewal.written_request_what') }
  const field = (key: keyof typeof papers) => ({
    value: papers[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setPapers({ ...papers, [key]: event.currentTarget.value }),
  })

  async function run(written_request: string) {
    await http.POST('/licenses/{id}/renew', {
      params: { path: { id: license.id } },
      body: { ...terms, ...papers, ...(fewer > 0 && { written_request }) },
    })
    await Promise.all([
      refresh('/licenses'),
      refresh('/orders'),
      refresh('/license-pools'),
      refresh('/renewal-requests'),
    ])
    void notify(t('renewal.renew.done', name))
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('renewal.renew.action')}</Button>
      {asking && (
        <Confirm
          onClose={() => setAsking(false)}
          title={t('renewal.renew.title', name)}
          effects={[
            t('renewal.renew.effect_period', { months: terms.months, units: terms.units }),
            ...(fewer > 0 ? [t('renewal.renew.effect_fewer', { fewer })] : []),
            t('renewal.renew.effect_order'),
          ]}
          action={t('renewal.renew.action')}
          {...(fewer > 0 && { reason: written })}
          run={run}
        >
          <Pair>
            <TextInput label={t('renewal.po_number')} maxLength={100} {...field('po_number')} />
            <TextInput label={t('renewal.reference')} maxLength={100} {...field('reference')} />
          </Pair>
        </Confirm>
      )}
    </>
  )
}
