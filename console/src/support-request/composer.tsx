import { Button, Group, SegmentedControl, Text, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { asProblem } from '~/app/api/problem'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { useShortcuts } from '~/app/shell/shortcuts'
import { ProblemAlert } from '~/patterns/problem-alert'
import { CannedReplies, PickCanned } from '~/support-life/canned'
import classes from './case.module.css'
import { type Draft, draftOf, inserted, keepDraft, startsLine } from './drafts'
import { stoppedTyping, typed } from './live'
import { ifMatch, type SupportRequest } from './request'

/** A reply or, for the vendor's people, a note. A reply to what has changed meanwhile is stopped; the words stay. */
export function Composer({ request }: { request: SupportRequest }) {
  const t = useText()
  const can = useCan()
  const notes = can('support_request.note')
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(() => draftOf(request.id))
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  /** Where in the text a canned reply is being looked for. */
  const [picking, setPicking] = useState<number>()
  const stale = error !== undefined && asProblem(error).status === 412

  function change(next: Partial<Draft>) {
    const changed = { ...draft, ...next }
    // The first letter is written with this version of the case in view.
    if (changed.body !== '' && changed.version === undefined) changed.version = request.version
    if (changed.body === '') changed.version = undefined
    setDraft(changed)
    keepDraft(request.id, changed)
  }

  function write(internal: boolean) {
    change({ internal })
    field.current?.focus()
  }
  useShortcuts([
    {
      keys: 'r',
      label: t(notes ? 'support_request.compose.public' : 'support_request.compose.reply'),
      run: () => write(false),
    },
    ...(notes ? [{ keys: 'n', label: t('support_request.compose.internal'), run: () => write(true) }] : []),
  ])

  function put(text: string, at: number) {
    setPicking(undefined)
    change({ body: inserted(draft.body, text, at) })
    field.current?.focus()
    // Behind what was put in, once it is on the page.
    requestAnimationFrame(() => field.current?.setSelectionRange(at + text.length, at + text.length))
  }

  async function send(event?: FormEvent) {
    event?.preventDefault()
    if (draft.body.trim() === '' || pending) return
    setPending(true)
    setError(undefined)
    try {
      await http.POST('/support-requests/{id}/messages', {
        params: { path: { id: request.id } },
        body: { body: draft.body, visibility: draft.internal ? 'internal' : 'public' },
        headers: ifMatch(draft.version ?? request.version),
      })
      change({ body: '', internal: false })
      stoppedTyping(request.id)
    } catch (failure) {
      setError(failure)
      // What is new is shown first; sent again, the words answer whatever stands there by then.
      const kept = { ...draft, version: undefined }
      setDraft(kept)
      keepDraft(request.id, kept)
    } finally {
      setPending(false)
      void refresh('/support-requests')
    }
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    const at = field.current?.selectionStart ?? 0
    if (event.key === '/' && can('canned_reply.list') && startsLine(draft.body, at)) {
      event.preventDefault()
      setPicking(at)
    }
  }

  return (
    <form className={classes.composer} data-internal={draft.internal || undefined} onSubmit={send}>
      {notes && (
        <SegmentedControl
          size="xs"
          value={draft.internal ? 'internal' : 'public'}
          onChange={(value) => write(value === 'internal')}
          data={[
            { value: 'public', label: t('support_request.compose.public') },
            { value: 'internal', label: t('support_request.compose.internal') },
          ]}
        />
      )}
      <Textarea
        ref={field}
        aria-label={t(
          !notes
            ? 'support_request.compose.reply'
            : draft.internal
              ? 'support_request.compose.internal'
              : 'support_request.compose.public',
        )}
        placeholder={t(draft.internal ? 'support_request.compose.note_hint' : 'support_request.compose.hint')}
        autosize
        minRows={3}
        maxRows={12}
        value={draft.body}
        onChange={({ currentTarget }) => {
          change({ body: currentTarget.value })
          typed(request.id)
        }}
        onKeyDown={keys}
      />
      {stale && (
        <Text role="alert" className={classes.stale}>
          {t('support_request.stale')}
        </Text>
      )}
      {error !== undefined && !stale && <ProblemAlert error={error} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {notes && t(draft.internal ? 'support_request.compose.internal_who' : 'support_request.compose.public_who')}
        </Text>
        {can('canned_reply.list') && (
          <CannedReplies
            request={request}
            onTake={(text) => {
              change({ body: draft.body === '' ? text : `${draft.body}\n\n${text}` })
              field.current?.focus()
            }}
          />
        )}
        {picking !== undefined && (
          <PickCanned
            request={request}
            onTake={(text) => put(text, picking)}
            // Whoever meant the sign itself gets it.
            onClose={() => put('/', picking)}
          />
        )}
        <Button type="submit" loading={pending} disabled={draft.body.trim() === ''}>
          {t(draft.internal ? 'support_request.compose.add' : 'support_request.compose.send')}
        </Button>
      </Group>
    </form>
  )
}
