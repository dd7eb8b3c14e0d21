import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { api, http, queryClient, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { sessionQuery, useSession } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import classes from './account.module.css'
import { KnowPassword } from './know-password'
import { RecoveryCodes } from './recovery-codes'
import { SetUpFactor } from './set-up-factor'

type Dialog = 'begin' | 'renew' | 'remove'

/** One's own second factor: on or off, set up, recovery codes. */
export function SecondFactor() {
  const t = useText()
  const { second_factor_missing } = useSession()
  const query = api.useQuery('get', '/me/second-factor')
  const [dialog, setDialog] = useState<Dialog>()
  const [codes, setCodes] = useState<string[]>()
  const close = () => setDialog(undefined)
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  const { since, recovery_codes_left, required } = query.data

  async function changed() {
    // What the person may do can hang on it.
    await Promise.all([refresh('/me'), queryClient.refetchQueries({ queryKey: sessionQuery.queryKey })])
  }

  async function renew(current_password: string) {
    const { data } = await http.POST('/me/second-factor/recovery-codes', { body: { current_password } })
    setCodes(data?.recovery_codes)
    await refresh('/me/second-factor')
  }

  async function remove(current_password: string) {
    await http.POST('/me/second-factor/remove', { body: { current_password } })
    await changed()
  }

  return (
    <Stack gap="md">
      {second_factor_missing && (
        <p className={classes.missing} role="alert">
          {t('account.factor.missing')}
        </p>
      )}
      <Text>{since ? t('account.factor.on', { left: recovery_codes_left }) : t('account.factor.off')}</Text>
      <Group gap="sm">
        {!since && <Button onClick={() => setDialog('begin')}>{t('account.factor.begin')}</Button>}
        {since && (
          <Button variant="default" onClick={() => setDialog('renew')}>
            {t('account.factor.codes.renew')}
          </Button>
        )}
        {since && !required && (
          <Button variant="default" onClick={() => setDialog('remove')}>
            {t('account.factor.remove')}
          </Button>
        )}
      </Group>
      {dialog === 'begin' && <SetUpFactor onClose={close} onCodes={setCodes} />}
      {dialog === 'renew' && (
        <KnowPassword
          title={t('account.factor.codes.renew')}
          what={t('account.factor.codes.renew_what')}
          action={t('account.factor.codes.renew')}
          run={renew}
          onClose={close}
        />
      )}
      {dialog === 'remove' && (
        <KnowPassword
          title={t('account.factor.remove.title')}
          what={t('account.factor.remove.what')}
          action={t('account.factor.remove')}
          run={remove}
          onClose={close}
        />
      )}
      {codes && (
        <RecoveryCodes
          codes={codes}
          onClose={() => {
            setCodes(undefined)
            void changed()
          }}
        />
      )}
    </Stack>
  )
}
