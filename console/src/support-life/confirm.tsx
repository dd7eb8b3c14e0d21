import { Button, Select, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { FrontPage } from '~/identity/front-page'
import { filled } from '~/patterns/form-fields'
import { ProblemAlert } from '~/patterns/problem-alert'
import { confirmSolutionRoute } from './routes'

/** The link in the mail with a solution: a button confirms, so that no mail scanner does by following the link. */
export function ConfirmSolution() {
  const t = useText()
  const { token = '' } = confirmSolutionRoute.useSearch()
  const [rating, setRating] = useState<string | null>(null)
  const [comment, setComment] = useState('')
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const [number, setNumber] = useState<string>()

  async function confirm(event: FormEvent) {
    event.preventDefault()
    setPending(true)
    setError(undefined)
    try {
      const body = { token, ...(rating && { rating: Number(rating) }), ...filled({ comment: comment.trim() }) }
      const { data } = await http.POST('/support-requests/confirm-link', { body })
      setNumber(data?.number ?? '')
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  if (number !== undefined)
    return (
      <FrontPage title={t('support_life.confirmed')}>
        <Text role="status">{t('support_life.confirmed_body', { number })}</Text>
      </FrontPage>
    )
  return (
    <FrontPage title={t('support_life.confirm')}>
      <form onSubmit={(event) => void confirm(event)}>
        <Text mb="md">{t('support_life.confirm_what')}</Text>
        <Select
          label={t('support_life.rating')}
          data={['5', '4', '3', '2', '1'].map((value) => ({ value, label: t(`support_life.stars.${value}`) }))}
          value={rating}
          onChange={setRating}
          clearable
          mb="md"
        />
        <Textarea
          label={t('support_life.comment')}
          autosize
          minRows={2}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
          mb="md"
        />
        {error !== undefined && <ProblemAlert error={error} />}
        <Button type="submit" loading={pending} mt="md">
          {t('support_life.confirm_action')}
        </Button>
      </form>
    </FrontPage>
  )
}
