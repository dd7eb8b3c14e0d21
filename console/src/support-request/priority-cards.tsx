import { useId } from 'react'
import { useText } from '~/app/i18n/text'
import classes from './priority-cards.module.css'
import { PRIORITIES, type Priority, type SupportRequest } from './request'

interface Props {
  label: string
  /** The customer's offering decides the times; without one none are promised. */
  offering: SupportRequest['offering'] | undefined
  value: Priority
  onChange: (value: Priority) => void
}

/** The four priorities in plain words, each with the time to the first answer. */
export function PriorityCards({ label, offering, value, onChange }: Props) {
  const t = useText()
  const name = useId()
  return (
    <fieldset className={classes.cards}>
      <legend>{label}</legend>
      {PRIORITIES.map((priority) => (
        <label key={priority} className={classes.card}>
          <input
            type="radio"
            name={name}
            value={priority}
            checked={priority === value}
            onChange={() => onChange(priority)}
          />
          <span className={classes.text}>
            <span className={classes.name}>{t(`support_request.priority.${priority}`)}</span>
            <span>{t(`support_request.means.${priority}`)}</span>
            {offering && (
              <span className={classes.time}>
                {t('support_request.first_answer')} {t(`support_request.target.${offering}.${priority}`)}
              </span>
            )}
          </span>
        </label>
      ))}
      {value === 'p1' && <p className={classes.call}>{t('support_request.new.p1_call')}</p>}
    </fieldset>
  )
}
