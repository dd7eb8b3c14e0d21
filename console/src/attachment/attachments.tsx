import { Anchor, Button, Checkbox, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useIntl } from 'react-intl'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { RelativeTime } from '~/patterns/cells'
import { type Attachment, contentOf, inUnits } from './attachment'
import classes from './attachments.module.css'
import { Progress } from './progress'
import { useUploads } from './use-uploads'

interface Props {
  request: { id: string; status: string }
}

/** What is attached to a support request, and what is on its way there. */
export function Attachments({ request }: Props) {
  const t = useText()
  const can = useCan()
  const staff = can('support_request.note')
  const [choice, setChoice] = useState({ internal: false, sample: false })
  const [over, setOver] = useState(false)
  const { uploads, add, retry, cancel } = useUploads(request.id)
  const list = api.useQuery('get', '/support-requests/{id}/attachments', {
    params: { path: { id: request.id }, query: { limit: 200 } },
  })
  const attaches = can('support_request.attach') && request.status !== 'closed'
  const items = list.data?.items ?? []
  if (!attaches && items.length === 0) return null

  function dropped(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    add([...event.dataTransfer.files], choice)
  }
  const drop = attaches && {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: dropped,
  }

  return (
    <section className={classes.attachments} data-over={over || undefined} {...drop}>
      <h2>{t('attachment.title')}</h2>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <Row key={item.id} request={request.id} item={item} />
          ))}
        </ul>
      )}
      {uploads.map((upload) => (
        <Progress key={upload.key} upload={upload} onRetry={() => retry(upload.key)} onCancel={() => cancel(upload)} />
      ))}
      {attaches && (
        <>
          <FileButton multiple onChange={(files) => add(files, choice)}>
            {(props) => (
              <Button {...props} variant="default" size="xs" leftSection={<IconPaperclip size={14} aria-hidden />}>
                {t('attachment.add')}
              </Button>
            )}
          </FileButton>
          <p className={classes.hint}>{t('attachment.hint')}</p>
          <Checkbox
            size="xs"
            label={t('attachment.sample')}
            description={t('attachment.sample_why')}
            checked={choice.sample}
            onChange={({ currentTarget }) => setChoice({ ...choice, sample: currentTarget.checked })}
          />
          {staff && (
            <Checkbox
              size="xs"
              mt={4}
              label={t('attachment.internal')}
              checked={choice.internal}
              onChange={({ currentTarget }) => setChoice({ ...choice, internal: currentTarget.checked })}
            />
          )}
        </>
      )}
    </section>
  )
}

function Row({ request, item }: { request: string; item: Attachment }) {
  const t = useText()
  const intl = useIntl()
  const can = useCan()
  const { value, unit } = inUnits(item.size)
  const size = intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })
  const ready = item.state === 'ready' && can('support_request.download')
  const notes = [
    size,
    item.author.name ?? t(`attachment.side.${item.author.side}`),
    item.visibility === 'internal' && t('attachment.is_internal'),
    item.malware_sample && t('attachment.is_sample'),
    item.state === 'removed' && t('attachment.removed'),
  ].filter((note) => note !== false)
  return (
    <li>
      {ready ? (
        <Anchor href={contentOf(request, item.id)} download inherit className={classes.name}>
          {item.name}
        </Anchor>
      ) : (
        <span className={classes.name}>{item.name}</span>
      )}
      <span className={classes.notes} title={item.sha256 ? `SHA-256 ${item.sha256}` : undefined}>
        {notes.join(' · ')} · <RelativeTime value={item.finished_at ?? item.created_at} />
      </span>
    </li>
  )
}
