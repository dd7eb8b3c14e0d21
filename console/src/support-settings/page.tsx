import { NumberInput, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Answer, api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { ResourceForm } from '~/patterns/resource-form'
import { ifMatch } from '~/support-request/request'

type SupportSettings = Answer<'/support-settings'>

const MOST_DAYS = 365

/** What holds for the whole desk, whatever the offering. */
export function SupportSettingsPage() {
  const t = useText()
  const can = useCan()
  const query = api.useQuery('get', '/support-settings', {})
  const settings = query.data
  return (
    <>
      <PageHeader title={t('support_settings.title')} />
      <PageBody form>
        {query.isError && !settings && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {!settings && !query.isError && <Loading lines={3} />}
        {settings && can('support_settings.update') && <Form key={settings.version} settings={settings} />}
        {settings && !can('support_settings.update') && (
          <Facts
            facts={[
              {
                label: t('support_settings.reopen'),
                value: t('support_settings.days', { days: settings.reopen_days }),
              },
            ]}
          />
        )}
      </PageBody>
    </>
  )
}

function Form({ settings }: { settings: SupportSettings }) {
  const t = useText()
  const form = useForm({
    mode: 'controlled',
    initialValues: { reopen_days: settings.reopen_days as number | string },
    validate: { reopen_days: (days) => (days === '' ? t('support_settings.required') : null) },
  })

  async function submit({ reopen_days }: typeof form.values) {
    await http.PATCH('/support-settings', {
      headers: ifMatch(settings.version),
      body: { reopen_days: Number(reopen_days) },
    })
  }

  function done() {
    void notify(t('support_settings.saved'))
    void refresh('/support-settings')
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={done} action={t('support_settings.action')}>
      <NumberInput
        label={t('support_settings.reopen')}
        description={t('support_settings.reopen_what')}
        min={0}
        max={MOST_DAYS}
        allowDecimal={false}
        suffix={` ${t('support_settings.suffix')}`}
        required
        w={240}
        {...form.getInputProps('reopen_days')}
      />
      <Text size="sm" c="dimmed">
        {t('support_settings.from_now')}
      </Text>
    </ResourceForm>
  )
}
