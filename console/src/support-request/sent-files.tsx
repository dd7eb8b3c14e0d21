import { useEffect, useRef } from 'react'
import { useText } from '~/app/i18n/text'
import { Progress } from '~/attachment/progress'
import { useUploads } from '~/attachment/use-uploads'
import classes from './opened.module.css'

/** The files of a request that was just opened, on their way to it. */
export function SentFiles({ request, files }: { request: string; files: readonly File[] }) {
  const t = useText()
  const { uploads, add, retry, cancel } = useUploads(request)
  const begun = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as there is a request to send them to.
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    add(files, { internal: false, sample: false })
  }, [])

  return (
    <section>
      <h2 className={classes.heading}>{t('attachment.title')}</h2>
      {uploads.map((upload) => (
        <Progress key={upload.key} upload={upload} onRetry={() => retry(upload.key)} onCancel={() => cancel(upload)} />
      ))}
      <p role="status">
        {t(uploads.length > 0 ? 'support_request.opened.files_stay' : 'support_request.opened.files_there')}
      </p>
    </section>
  )
}
