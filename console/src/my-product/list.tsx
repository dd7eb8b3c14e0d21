import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { StatusBadge } from '~/patterns/status-badge'
import { useCatalog } from '~/registration/how-to'
import { useLicenseWords } from './license-words'
import { dayIn } from './life-line'
import classes from './my-product.module.css'
import { type Group, groupOf, type License, type Ranked, ranked, situationOf } from './situation'
import { LicenseStatus } from './status'

const GROUPS: readonly Group[] = ['attention', 'running', 'ended']

/** A customer's licenses, each with how it stands in words; what needs somebody comes first. */
export function MyProducts() {
  const t = useText()
  const can = useCan()
  const query = api.useInfiniteQuery(
    'get',
    '/licenses',
    { params: { query: { limit: 100 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.next_cursor ?? undefined },
  )
  const licenses = query.data?.pages.flatMap(({ items }) => items)
  const register = can('registration.create') && (
    <Button component={Link} to="/register">
      {t('my_product.register')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('my_product.title')} actions={register} />
      <PageBody>
        {query.isError && !licenses ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : !licenses ? (
          <Loading />
        ) : licenses.length === 0 ? (
          <EmptyState title={t('my_product.empty')} body={t('my_product.empty_why')} action={register} />
        ) : (
          <Groups licenses={licenses} />
        )}
        {query.hasNextPage && (
          <Button
            variant="default"
            mt="lg"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('my_product.more')}
          </Button>
        )}
      </PageBody>
    </>
  )
}

function Groups({ licenses }: { licenses: readonly License[] }) {
  const t = useText()
  const catalog = useCatalog()
  const groups = new Map<Group, Ranked[]>()
  for (const license of licenses) {
    const today = dayIn(license.time_zone, new Date())
    const product = catalog?.find(({ code }) => code === license.product.code)
    const situation = situationOf(license, today, product?.end_of_life)
    const group = groupOf(license, situation, today)
    groups.set(group, [...(groups.get(group) ?? []), { license, situation }])
  }
  const shown = GROUPS.flatMap((group) => {
    const entries = groups.get(group)
    return entries ? [{ group, entries: ranked(entries, group) }] : []
  })
  return shown.map(({ group, entries }) => (
    <section key={group} className={classes.group} aria-label={t(`my_product.group.${group}`)}>
      {(shown.length > 1 || group !== 'running') && (
        <h2 className={classes.groupTitle}>{t(`my_product.group.${group}`)}</h2>
      )}
      <ul className={classes.cards}>
        {entries.map(({ license }) => (
          <LicenseCard key={license.id} license={license} />
        ))}
      </ul>
    </section>
  ))
}

function LicenseCard({ license }: { license: License }) {
  const t = useText()
  const { standing, use } = useLicenseWords(license)
  const { exceeded_allocation, possible_clone } = license.flags
  return (
    <li>
      <Link to="/my-products/$id" params={{ id: license.id }} className={classes.card}>
        <span className={classes.cardHead}>
          <span className={classes.name}>{license.product.name}</span>
          <span className={classes.badges}>
            {exceeded_allocation && <StatusBadge tone="red">{t('my_product.flag.exceeded')}</StatusBadge>}
            {possible_clone && <StatusBadge tone="amber">{t('my_product.flag.clone')}</StatusBadge>}
            <LicenseStatus license={license} />
          </span>
        </span>
        <span>{standing}</span>
        <span className={classes.quiet}>{use}</span>
        <code className={classes.masked}>{license.code_masked}</code>
      </Link>
    </li>
  )
}
