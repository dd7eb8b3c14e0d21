import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { Day } from '~/patterns/cells'
import { EmptyState } from '~/patterns/empty-state'
import { ErrorState } from '~/patterns/error-state'
import { LinkButton } from '~/patterns/link-button'
import { Loading } from '~/patterns/loading'
import { StatusBadge } from '~/patterns/status-badge'
import { today } from './lifecycle'
import classes from './product.module.css'
import { type Release, releasesOf, sizeText } from './release'

/** The versions of a product, the newest first, with what is installed and what is read. */
export function Releases({ productId }: { productId: string }) {
  const t = useText()
  const can = useCan()
  const query = api.useQuery('get', '/products/{id}/releases', releasesOf(productId))
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading />
  if (query.data.items.length === 0) {
    const add = can('release.create') && (
      <LinkButton to="/products/$id/releases/new" params={{ id: productId }}>
        {t('product.release.add')}
      </LinkButton>
    )
    return <EmptyState title={t('product.release.empty')} body={t('product.release.empty_why')} action={add} />
  }
  return query.data.items.map((release) => <OneRelease key={release.id} release={release} />)
}

function OneRelease({ release }: { release: Release }) {
  const t = useText()
  const can = useCan()
  const { id, product_id, version, released_on, end_of_support_on: end } = release
  return (
    <section className={classes.release} aria-label={t('product.release.one', { version })}>
      <div className={classes.releaseHead}>
        <h2>{version}</h2>
        <span className={classes.quiet}>
          {t('product.release.released')} <Day value={released_on} />
        </span>
        {end && end < today() ? (
          <StatusBadge tone="grey">{t('product.release.unsupported')}</StatusBadge>
        ) : (
          end && (
            <span className={classes.quiet}>
              {t('product.release.end_of_support')} <Day value={end} />
            </span>
          )
        )}
        {can('release.update') && (
          <LinkButton
            className={classes.end}
            variant="default"
            size="compact-sm"
            to="/products/$id/releases/$release"
            params={{ id: product_id, release: id }}
            aria-label={t('product.release.edit', { version })}
          >
            {t('product.release.change')}
          </LinkButton>
        )}
      </div>
      <Files release={release} />
      <Documents release={release} />
    </section>
  )
}

function Files({ release }: { release: Release }) {
  const t = useText()
  const { locale } = useIntl()
  if (release.files.length === 0) return <p className={classes.quiet}>{t('product.release.no_files')}</p>
  return (
    <table className={classes.files}>
      <caption>{t('product.release.files')}</caption>
      <tbody>
        {release.files.map((file) => (
          <tr key={file.name}>
            <td>
              <a href={file.url} rel="noreferrer">
                {file.name}
              </a>
              <code className={classes.sum}>SHA-256 {file.sha256}</code>
            </td>
            <td>{t(`product.audience.${file.audience}`)}</td>
            <td data-align="end">{sizeText(file.size, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Documents({ release }: { release: Release }) {
  const t = useText()
  const { locale } = useIntl()
  if (release.documents.length === 0) return null
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  return (
    <table className={classes.files}>
      <caption>{t('product.release.documents')}</caption>
      <tbody>
        {release.documents.map((document) => (
          <tr key={`${document.kind} ${document.language} ${document.title}`}>
            <td>
              <a href={document.url} rel="noreferrer" hrefLang={document.language}>
                {document.title}
              </a>
            </td>
            <td>{t(`product.document.${document.kind}`)}</td>
            <td data-align="end">{languages.of(document.language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
