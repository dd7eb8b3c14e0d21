import { ActionIcon, Group, Select, Stack, TagsInput, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { VARIABLES } from '~/canned-reply/variables'
import { asTag } from '~/support-life/life'
import { PRIORITIES } from '~/support-request/request'
import { useSolvers } from '~/support-request/solvers'
import { moved, STEP_WORDS, type TypedStep } from './step'
import classes from './steps.module.css'

export type MacroForm = UseFormReturnType<{ name: string; steps: TypedStep[] }>

/** One step of a macro: its kind, what it needs, and its place among the others. */
export function StepFields({ form, at }: { form: MacroForm; at: number }) {
  const t = useText()
  const { steps } = form.values
  const number = at + 1
  const move = (by: -1 | 1) => form.setFieldValue('steps', moved(steps, at, by))
  return (
    <fieldset className={classes.step} aria-label={t('desk_macro.step_number', { number })}>
      <Stack gap="sm">
        <div className={classes.stepHead}>
          <Select
            label={t('desk_macro.step_number', { number })}
            data={STEP_WORDS.map((value) => ({ value, label: t(`desk_macro.step.${value}`) }))}
            allowDeselect={false}
            style={{ flex: '1 1 180px' }}
            {...form.getInputProps(`steps.${at}.do`)}
          />
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('desk_macro.step_up', { number })}
              disabled={at === 0}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('desk_macro.step_down', { number })}
              disabled={at === steps.length - 1}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('desk_macro.step_remove', { number })}
              disabled={steps.length === 1}
              onClick={() => form.removeListItem('steps', at)}
            >
              <IconX size={16} />
            </ActionIcon>
          </Group>
        </div>
        <Needed form={form} at={at} />
      </Stack>
    </fieldset>
  )
}

function Needed({ form, at }: { form: MacroForm; at: number }) {
  const t = useText()
  const word = form.values.steps[at]?.do
  const field = (name: keyof TypedStep) => form.getInputProps(`steps.${at}.${name}`)
  switch (word) {
    case 'reply':
    case 'note':
    case 'propose_solution':
      return (
        <Textarea
          label={t('desk_macro.text')}
          description={t(word === 'note' ? 'desk_macro.text_internal' : 'desk_macro.text_public', { list: VARIABLES })}
          autosize
          minRows={3}
          maxRows={12}
          required={word !== 'propose_solution'}
          {...field('body')}
        />
      )
    case 'assign':
      return <Assignee {...field('person_id')} />
    case 'prioritize':
      return (
        <>
          <Select
            label={t('support_request.priority')}
            data={PRIORITIES.map((value) => ({ value, label: t(`support_request.priority.${value}`) }))}
            allowDeselect={false}
            {...field('priority')}
          />
          <Textarea
            label={t('support_request.reason')}
            description={t('support_request.priority_reason_who')}
            autosize
            minRows={2}
            required
            {...field('reason')}
          />
        </>
      )
    case 'tag':
      return <Tags {...field('tags')} onTags={(tags) => form.setFieldValue(`steps.${at}.tags`, tags)} />
    default:
      return null
  }
}

function Assignee(props: object) {
  const t = useText()
  const staff = useSolvers()
  return (
    <Select
      label={t('desk_macro.to')}
      data={[{ value: '', label: t('desk_macro.whoever') }, ...staff]}
      allowDeselect={false}
      {...props}
    />
  )
}

/** Of the tags in use, or new ones. */
export function Tags({ onTags, ...props }: { onTags: (tags: string[]) => void }) {
  const t = useText()
  const known = api.useQuery('get', '/support-tags')
  return (
    <TagsInput
      label={t('support_life.tags')}
      data={known.data?.items.map(({ tag }) => tag) ?? []}
      maxTags={20}
      required
      {...props}
      onChange={(typed) => onTags([...new Set(typed.map(asTag).filter(Boolean))])}
    />
  )
}
