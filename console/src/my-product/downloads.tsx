import { Text } from '@mantine/core'
import { IconFile, IconFileDownload } from '@tabler/icons-react'
import { useIntl } from 'react-intl'
import { type Answer, api } from '~/app/api/client'
import { useLanguage } from '~/app/i18n/provider'
import { useText } from '~/app/i18n/text'
import { Day } from '~/patterns/cells'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import classes from './my-product.module.css'
import { documentsFor, sizeOf } from './release-files'
import type { License } from './situation'

type Release = Answer<'/licenses/{id}/releases'>['releases'][number]

/** The newest release of the product first, with its files and documents; older ones are folded away. */
export function Downloads({ license }: { license: License }) {
  const t = useText()
  const query = api.useQuery('get', '/licenses/{id}/releases', { params: { path: { id: license.id } } })
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading lines={3} />
  const [newest, ...older] = query.data.releases
  if (!newest) return <Text c="dimmed">{t('my_product.downloads.none')}</Text>
  return (
    <>
      {!query.data.maintained && (
        <Text c="dimmed" mb="sm" maw="65ch">
          {t('my_product.downloads.public')}
        </Text>
      )}
      <ReleaseFiles release={newest} />
      {older.length > 0 && (
        <details className={classes.older}>
          <summary>{t('my_product.downloads.older', { older: older.length })}</summary>
          {older.map((release) => (
            <ReleaseFiles key={release.id} release={release} />
          ))}
        </details>
      )}
    </>
  )
}

function ReleaseFiles({ release }: { release: Release }) {
  const t = useText()
  const intl = useIntl()
  const { language } = useLanguage()
  const { version, released_on, end_of_support_on, files, documents } = release
  return (
    <div className={classes.release}>
      <p className={classes.version}>
        <strong>{version}</strong>{' '}
        <span className={classes.quiet}>
          <Day value={released_on} />
          {end_of_support_on && (
            <>
              {' · '}
              {t('my_product.downloads.supported')} <Day value={end_of_support_on} />
            </>
          )}
        </span>
      </p>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.url}>
            <IconFileDownload size={16} aria-hidden />
            <a href={file.url} rel="noreferrer" title={`SHA-256 ${file.sha256}`}>
              {file.name}
            </a>
            <span className={classes.quiet}>{sizeOf(file.size, intl)}</span>
          </li>
        ))}
        {documentsFor(documents, language).map((document) => (
          <li key={document.url}>
            <IconFile size={16} aria-hidden />
            <a href={document.url} rel="noreferrer" hrefLang={document.language}>
              {document.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
