import { Select, Text } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { api, http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { ResourceForm } from '~/patterns/resource-form'
import { type DialogProps, Frame, target, useDone } from '~/support-request/dialogs'
import { Steps } from './steps'

/** Chooses a macro for a case, shows what it will do and say there, and does it. */
export function ApplyMacroDialog(props: DialogProps) {
  const t = useText()
  const done = useDone(props)
  const macros = api.useQuery('get', '/desk-macros', { params: { query: { limit: 200 } } })
  const form = useForm({
    mode: 'controlled',
    initialValues: { macro_id: '' },
    validate: { macro_id: isNotEmpty(t('desk_macro.required')) },
  })
  const { macro_id } = form.values
  return (
    <Frame title={t('support_life.do.macro')} onClose={props.onClose}>
      <ResourceForm
        form={form}
        submit={(body) =>
          done.guarded(http.POST('/support-requests/{id}/apply-macro', { ...target(props.request), body }))
        }
        onDone={done.onDone}
        onCancel={props.onClose}
        action={t('desk_macro.apply.action')}
      >
        <Select
          label={t('desk_macro.one')}
          data={(macros.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          required
          data-autofocus
          openOnFocus={false}
          nothingFoundMessage={t('desk_macro.apply.none')}
          {...form.getInputProps('macro_id')}
        />
        {macro_id && <Preview request={props.request.id} macro={macro_id} />}
      </ResourceForm>
    </Frame>
  )
}

function Preview({ request, macro }: { request: string; macro: string }) {
  const t = useText()
  const query = api.useQuery('get', '/support-requests/{id}/macros/{desk_macro_id}', {
    params: { path: { id: request, desk_macro_id: macro } },
  })
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading lines={3} />
  return (
    <section aria-label={t('desk_macro.apply.what')}>
      <Text fw={500} mb="xs">
        {t('desk_macro.apply.what')}
      </Text>
      <Steps steps={query.data.steps} />
    </section>
  )
}
