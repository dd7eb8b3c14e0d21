import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { LegalAcceptance } from '~/legal-text/acceptance'
import { Num } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { ProblemAlert } from '~/patterns/problem-alert'
import classes from './preview.module.css'
import type { Done } from './registered'

interface Props {
  registrationKey: string
  onDone: (done: Done) => void
}

async function fetchPreview(registration_key: string) {
  const { data } = await http.POST('/registrations/preview', { body: { registration_key } })
  if (!data) throw new Error('answer without preview')
  return data
}

type Found = Awaited<ReturnType<typeof fetchPreview>>

/** What the key will give, before it does. */
export function Preview({ registrationKey, onDone }: Props) {
  const preview = useQuery({
    queryKey: ['post', '/registrations/preview', registrationKey],
    queryFn: () => fetchPreview(registrationKey),
    gcTime: 0,
    retry: (failures, failure) => failures < 1 && asProblem(failure).status >= 500,
  })
  if (preview.isError) return <ProblemAlert error={preview.error} />
  if (!preview.data) return <Loading lines={4} />
  return <Offer registrationKey={registrationKey} found={preview.data} onChanged={preview.refetch} onDone={onDone} />
}

interface OfferProps extends Props {
  found: Found
  /** Looks again: what is to be accepted has changed meanwhile. */
  onChanged: () => Promise<unknown>
}

function Offer({ registrationKey, found, onChanged, onDone }: OfferProps) {
  const t = useText()
  const [pending, setPending] = useState(false)
  const [accepted, setAccepted] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<unknown>()
  const texts = found.legal_texts
  const all = texts.every(({ id }) => accepted.includes(id))

  async function register() {
    setMissing(!all)
    if (!all) return
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/registrations', {
        body: { registration_key: registrationKey, accepted_documents: texts.map(({ id }) => id) },
      })
      void refresh('/licenses')
      const products = found.members.length > 0 ? found.members : [found.product]
      onDone({ licenses: data?.licenses ?? [], products: products.map(({ code }) => code) })
    } catch (failure) {
      setError(failure)
      if (asProblem(failure).code === 'legal_texts_not_accepted') void onChanged()
    } finally {
      setPending(false)
    }
  }

  return (
    <section className={classes.preview} aria-label={t('registration.preview.title')}>
      <Text fw={600} size="md">
        {found.product.name}
      </Text>
      <What found={found} />
      <Conversion found={found} />
      <Stack gap="md" mt="md" align="flex-start">
        {texts.length > 0 && (
          <LegalAcceptance
            texts={texts}
            accepted={accepted}
            onChange={setAccepted}
            error={missing && !all ? t('registration.accept_all') : undefined}
          />
        )}
        {error !== undefined && <ProblemAlert error={error} />}
        <Text size="sm" c="dimmed">
          {t('registration.preview.once')}
        </Text>
        <Button onClick={() => void register()} loading={pending}>
          {t('registration.action')}
        </Button>
      </Stack>
    </section>
  )
}

function What({ found }: { found: Found }) {
  const t = useText()
  const { platform, unit, units, months, version_type, partner, members } = found
  return (
    <Facts
      facts={[
        {
          label: t('registration.preview.members'),
          value: members.length > 0 && (
            <ul className={classes.members}>
              {members.map(({ code, name }) => (
                <li key={code}>{name}</li>
              ))}
            </ul>
          ),
        },
        { label: t('registration.preview.platform'), value: platform },
        { label: t('registration.preview.version'), value: t(`registration.version.${version_type}`) },
        {
          label: t('registration.preview.units'),
          value: (
            <>
              <Num value={units} /> {t('registration.unit', { units, unit })}
            </>
          ),
        },
        { label: t('registration.preview.period'), value: t('registration.preview.months', { months }) },
        { label: t('registration.preview.partner'), value: partner },
      ]}
    />
  )
}

/** A full version of what is being evaluated: how the one becomes the other. */
function Conversion({ found }: { found: Found }) {
  const t = useText()
  const intl = useIntl()
  const codes = found.members.length > 0 ? found.members : [found.product]
  const { data } = api.useQuery(
    'get',
    '/licenses',
    { params: { query: { limit: 200 } } },
    { enabled: found.version_type === 'full' },
  )
  const trial = data?.items.find(
    ({ version_type, product, status }) =>
      version_type === 'trial' && status !== 'disabled' && codes.some(({ code }) => code === product.code),
  )
  if (!trial) return null
  const expiry = intl.formatDate(trial.expires_on, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <Text mt="md" maw="65ch">
      {t('registration.preview.trial', { product: trial.product.name, expiry })}
    </Text>
  )
}
