import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { isNotEmpty, useForm } from '@mantine/form'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { ResourceForm } from '~/patterns/resource-form'
import { ifMatch } from '~/support-request/request'
import { type DeskMacro, MOST_STEPS, missingOf, newStep, sentOf, type TypedStep, typedOf } from './step'
import { StepFields } from './step-fields'

/** A new macro, or another wording of one. */
export function DeskMacroEditor({ before, onClose }: { before?: DeskMacro | undefined; onClose: () => void }) {
  const t = useText()
  const required = t('desk_macro.required')
  const lacking =
    (field: keyof TypedStep) =>
    (_: unknown, { steps }: { steps: TypedStep[] }, path: string) => {
      const step = steps[Number(path.split('.')[1])]
      return step && missingOf(step) === field ? required : null
    }
  const form = useForm({
    mode: 'controlled',
    initialValues: { name: before?.name ?? '', steps: before?.steps.map(typedOf) ?? [newStep('reply')] },
    validate: {
      name: isNotEmpty(required),
      steps: { body: lacking('body'), reason: lacking('reason'), tags: lacking('tags') },
    },
  })

  async function submit({ name, steps }: typeof form.values) {
    const body = { name, steps: steps.map(sentOf) }
    if (before) {
      const params = { path: { id: before.id } }
      await http.PATCH('/desk-macros/{id}', { params, body, headers: ifMatch(before.version) })
    } else await http.POST('/desk-macros', { body })
    await refresh('/desk-macros')
    void notify(t('desk_macro.saved', { name }))
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={before ? t('desk_macro.edit.title', { name: before.name }) : t('desk_macro.create.menu')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('patterns.close') }}
    >
      <ResourceForm
        form={form}
        submit={submit}
        onDone={onClose}
        onCancel={onClose}
        action={t(before ? 'desk_macro.edit.action' : 'desk_macro.create.action')}
      >
        <TextInput
          label={t('desk_macro.name')}
          maxLength={100}
          required
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Stack gap="sm" align="stretch">
          {form.values.steps.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place.
            <StepFields key={at} form={form} at={at} />
          ))}
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            disabled={form.values.steps.length >= MOST_STEPS}
            onClick={() => form.insertListItem('steps', newStep('wait'))}
          >
            {t('desk_macro.add_step')}
          </Button>
        </Stack>
      </ResourceForm>
    </Modal>
  )
}
