import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
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

/** What the key will give, before it does. */
export function Preview({ registrationKey, onDone }: Props) {
  const t = useText()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const preview = useQuery({
    queryKey: ['post', '/registrations/preview', registrationKey],
    queryFn: async () => {
      const { data } = await http.POST('/registrations/preview', { body: { registration_key: registrationKey } })
      if (!data) throw new Error('answer without preview')
      return data
    },
    gcTime: 0,
    retry: (failures, failure) => failures < 1 && asProblem(failure).status >= 500,
  })

  async function register() {
    if (!preview.data) return
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/registrations', { body: { registration_key: registrationKey } })
      void refresh('/licenses')
      onDone({ licenses: data?.licenses ?? [], product: preview.data.product.code })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  if (preview.isError) return <ProblemAlert error={preview.error} />
  if (!preview.data) return <Loading lines={4} />
  const { product, platform, unit, units, months, version_type, partner } = preview.data
  return (
    <section className={classes.preview} aria-label={t('registration.preview.title')}>
      <Text fw={600} size="md">
        {product.name}
      </Text>
      <Facts
        facts={[
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
      <Stack gap="md" mt="md" align="flex-start">
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
