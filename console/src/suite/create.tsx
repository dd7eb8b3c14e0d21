import { useNavigate } from '@tanstack/react-router'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { NEW_SUITE, type SuiteValues } from './suite'
import { SuiteForm } from './suite-form'

/** Code, prefix and alphabet stay as they are chosen here. */
export function CreateSuite() {
  const t = useText()
  const navigate = useNavigate()

  async function submit({ code, key_prefix, ...values }: SuiteValues) {
    const body = { ...values, code: code.toUpperCase(), key_prefix: key_prefix.toUpperCase() }
    const { data } = await http.POST('/suites', { body })
    if (!data) throw new Error('answer without suite')
    void refresh('/suites')
    void notify(t('suite.create.done', { name: data.name }))
    return data
  }

  return (
    <>
      <PageHeader title={t('suite.create.title')} parent={{ label: t('suite.title'), to: '/suites' }} />
      <PageBody form>
        <SuiteForm
          values={NEW_SUITE}
          fresh
          submit={submit}
          onDone={({ id }) => void navigate({ to: '/suites/$id', params: { id }, replace: true })}
          onCancel={() => void navigate({ to: '/suites' })}
          action={t('suite.create.action')}
        />
      </PageBody>
    </>
  )
}
