import { Checkbox, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '~/app/i18n/text'
import { Pair } from '~/patterns/pair'
import classes from './opened.module.css'
import { PHONE_ANSWERS, type Phoned } from './phoned'

interface Props {
  form: UseFormReturnType<{ phone: Phoned }>
}

/** What staff ask a caller (spec 04.7): outside business hours four times yes makes it a P1 that is worked at once. */
export function PhoneQuestions({ form }: Props) {
  const t = useText()
  const { calling, around_the_clock } = form.values.phone
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('support_request.phone')}</legend>
      <Checkbox
        label={t('support_request.phone.calling')}
        {...form.getInputProps('phone.calling', { type: 'checkbox' })}
      />
      {calling &&
        PHONE_ANSWERS.map((answer) => (
          <Checkbox
            key={answer}
            label={t(`support_request.phone.${answer}`)}
            {...form.getInputProps(`phone.${answer}`, { type: 'checkbox' })}
          />
        ))}
      {calling && around_the_clock && (
        <Pair>
          <TextInput label={t('support_request.call.name')} required {...form.getInputProps('phone.name')} />
          <TextInput
            label={t('support_request.call.phone')}
            type="tel"
            required
            {...form.getInputProps('phone.phone')}
          />
        </Pair>
      )}
    </fieldset>
  )
}
