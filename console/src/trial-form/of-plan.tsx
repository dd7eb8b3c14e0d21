import { Anchor, Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Answer, api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { CopyButton } from '~/patterns/copy-button'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { Section } from '~/patterns/section'
import { StatusBadge } from '~/patterns/status-badge'

type Form = NonNullable<Answer<'/service-plans/{id}/trial-form'>['form']>

interface Plan {
  id: string
  name: string
}

const addressOf = (word: string) => `${location.origin}/trial/${word}`

/** The public form of a trial plan: where it is, whether it is open, and what came of it. */
export function PlanTrialForm({ plan }: { plan: Plan }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState<'publish' | 'close'>()
  const query = api.useQuery('get', '/service-plans/{id}/trial-form', { params: { path: { id: plan.id } } })
  const form = query.data?.form
  const live = form && form.state !== 'closed'
  return (
    <Section
      title={t('trial_form.heading')}
      actions={
        query.data && (
          <Group gap="xs">
            {live && can('trial_form.close') && (
              <Button variant="default" size="compact-sm" onClick={() => setAsking('close')}>
                {t('trial_form.close.menu')}
              </Button>
            )}
            {can('trial_form.publish') && (
              <Button variant="default" size="compact-sm" onClick={() => setAsking('publish')}>
                {t(live ? 'trial_form.move.menu' : 'trial_form.publish.menu')}
              </Button>
            )}
          </Group>
        )
      }
    >
      {query.isPending && <Loading lines={2} />}
      {query.isError && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (form ? <FormFacts form={form} /> : <Text c="dimmed">{t('trial_form.none')}</Text>)}
      {asking === 'publish' && <Publish plan={plan} form={form} onClose={() => setAsking(undefined)} />}
      {asking === 'close' && <Close plan={plan} onClose={() => setAsking(undefined)} />}
    </Section>
  )
}

function FormFacts({ form }: { form: Form }) {
  const t = useText()
  const address = addressOf(form.word)
  return (
    <Facts
      facts={[
        {
          label: t('trial_form.state'),
          value: (
            <StatusBadge tone={form.state === 'open' ? 'green' : form.state === 'closed' ? 'grey' : 'amber'}>
              {t(`trial_form.state.${form.state}`)}
            </StatusBadge>
          ),
        },
        {
          label: t('trial_form.address'),
          value: (
            <Group gap="xs" wrap="nowrap">
              <Anchor href={address} target="_blank" inherit td="underline" style={{ overflowWrap: 'anywhere' }}>
                {address}
              </Anchor>
              <CopyButton value={address} size="compact-sm" />
            </Group>
          ),
        },
        { label: t('trial_form.submissions'), value: <Num value={form.submissions} /> },
        { label: t('trial_form.confirmed'), value: <Num value={form.confirmed} /> },
      ]}
    />
  )
}

function Publish({ plan, form, onClose }: { plan: Plan; form: Form | null | undefined; onClose: () => void }) {
  const t = useText()
  const [word, setWord] = useState(form?.word ?? '')
  const [wrong, setWrong] = useState(false)
  const fits = /^[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]$/.test(word) && word !== 'confirm'

  async function run() {
    const params = { path: { id: plan.id } }
    await http.POST('/service-plans/{id}/trial-form/publish', { params, body: { word } })
    await refresh('/service-plans')
    void notify(t('trial_form.publish.done', { address: addressOf(word) }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('trial_form.publish.title', { name: plan.name })}
      effects={[t('trial_form.publish.effect')]}
      action={t('trial_form.publish.action')}
      check={() => {
        setWrong(!fits)
        return fits
      }}
      run={run}
    >
      <TextInput
        data-autofocus
        label={t('trial_form.word')}
        description={t('trial_form.word_what', { address: addressOf(word || '…') })}
        required
        maxLength={40}
        autoCapitalize="none"
        spellCheck={false}
        value={word}
        error={wrong && !fits ? t('trial_form.word_wrong') : undefined}
        onChange={(event) => setWord(event.currentTarget.value.toLowerCase())}
      />
    </Confirm>
  )
}

function Close({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useText()

  async function run() {
    await http.POST('/service-plans/{id}/trial-form/close', { params: { path: { id: plan.id } } })
    await refresh('/service-plans')
    void notify(t('trial_form.close.done', { name: plan.name }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('trial_form.close.title', { name: plan.name })}
      effects={[t('trial_form.close.effect'), t('trial_form.close.effect_old')]}
      action={t('trial_form.close.action')}
      run={run}
    />
  )
}
