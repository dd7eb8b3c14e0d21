import { useId } from 'react'
import classes from './choice-field.module.css'

interface Option<Value extends string> {
  value: Value
  label: string
  /** What follows from it. */
  description?: string
}

interface Props<Value extends string> {
  label: string
  description?: string | undefined
  options: readonly Option<Value>[]
  /** Null until somebody has chosen. */
  value: Value | null
  onChange: (value: Value) => void
  error?: string | false | undefined
}

/** One of a few ways that each need a sentence; for more, or for plain words, there is a select. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, description, options, value, onChange, error } = props
  const id = useId()
  const said = [description && `${id}-what`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={classes.field} {...(said && { 'aria-describedby': said })}>
      <legend className={classes.legend}>{label}</legend>
      {description && (
        <div id={`${id}-what`} className={classes.what}>
          {description}
        </div>
      )}
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input
            type="radio"
            name={id}
            className={classes.input}
            checked={value === option.value}
            aria-invalid={error ? true : undefined}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.description && <span className={classes.what}>{option.description}</span>}
          </span>
        </label>
      ))}
      {error && (
        <div id={`${id}-error`} className={classes.error}>
          {error}
        </div>
      )}
    </fieldset>
  )
}
