import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { api, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Day } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Facts } from '~/patterns/facts'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { Section } from '~/patterns/section'
import { LifecycleBadge } from '~/product/lifecycle-badge'
import { suiteRoute } from './routes'
import { productLabel, type Suite, type SuiteValues } from './suite'
import { SuiteForm } from './suite-form'

export function SuitePage() {
  const t = useText()
  const { id } = suiteRoute.useParams()
  const query = api.useQuery('get', '/suites/{id}', { params: { path: { id } } })
  const suite = query.data
  if (query.isError && !suite) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={suite?.name ?? t('suite.one')}
        parent={{ label: t('suite.title'), to: '/suites' }}
        status={suite && <LifecycleBadge product={{ end_of_sale: suite.end_of_sale, end_of_life: null }} />}
      />
      <PageBody form>{suite ? <Detail suite={suite} /> : <Loading />}</PageBody>
    </>
  )
}

function Detail({ suite }: { suite: Suite }) {
  const t = useText()
  const can = useCan()
  const change = can('suite.update')
  return (
    <>
      <Section title={t('suite.fixed')}>
        <Facts
          facts={[
            { label: t('suite.code'), value: <code>{suite.code}</code> },
            { label: t('suite.key_prefix'), value: <code>{suite.key_prefix}</code> },
            { label: t('suite.code_alphabet'), value: t(`product.code_alphabet.${suite.code_alphabet}`) },
            { label: t('suite.end_of_sale'), value: !change && suite.end_of_sale && <Day value={suite.end_of_sale} /> },
            { label: t('suite.members'), value: <Members suite={suite} /> },
          ]}
        />
      </Section>
      {change && (
        <Section title={t('suite.terms')}>
          <Edit key={suite.id} suite={suite} />
        </Section>
      )}
    </>
  )
}

function Members({ suite }: { suite: Suite }) {
  return suite.members.map((product) => (
    <div key={product.id}>
      <Anchor fz="inherit" component={Link} to="/products/$id" params={{ id: product.id } as never}>
        {productLabel(product)}
      </Anchor>
    </div>
  ))
}

function Edit({ suite }: { suite: Suite }) {
  const t = useText()
  const { id, code, name, key_prefix, code_alphabet, end_of_sale, members } = suite

  async function submit({ name, end_of_sale, members }: SuiteValues) {
    const { data } = await http.PATCH('/suites/{id}', {
      params: { path: { id } },
      body: { name, end_of_sale, members },
    })
    if (!data) throw new Error('answer without suite')
    await refresh('/suites')
    return data
  }

  return (
    <SuiteForm
      values={{
        code,
        name,
        key_prefix,
        code_alphabet,
        end_of_sale: end_of_sale ?? null,
        members: members.map((member) => member.id),
      }}
      submit={submit}
      onDone={(saved) => void notify(t('suite.saved', { name: saved.name }))}
      action={t('suite.save')}
    />
  )
}
