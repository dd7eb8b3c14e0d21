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
import { type License, useLicenseWords } from './license-words'
import classes from './my-product.module.css'
import { LicenseStatus } from './status'

/** A customer's licenses, each with how it stands in words. */
export function MyProducts() {
  const t = useText()
  const can = useCan()
  const query = api.useInfiniteQuery(
    'get',
    '/licenses',
    { params: { query: { limit: 50 } } },
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
          <ul className={classes.cards}>
            {licenses.map((license) => (
              <LicenseCard key={license.id} license={license} />
            ))}
          </ul>
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

function LicenseCard({ license }: { license: License }) {
  const { standing, use } = useLicenseWords(license)
  return (
    <li>
      <Link to="/my-products/$id" params={{ id: license.id }} className={classes.card}>
        <span className={classes.cardHead}>
          <span className={classes.name}>{license.product.name}</span>
          <LicenseStatus status={license.status} />
        </span>
        <span>{standing}</span>
        <span className={classes.quiet}>{use}</span>
        <code className={classes.masked}>{license.code_masked}</code>
      </Link>
    </li>
  )
}
