import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import type { License } from '~/my-product/situation'
import { FileStep, type Made } from './file-step'
import classes from './offline-activation.module.css'
import { PreviewStep } from './preview-step'
import type { RequestFile } from './request-file'
import { RequestStep } from './request-step'

const STEPS = ['request', 'preview', 'file'] as const

/** Bring the request file, look at what it asks for, take the license file away. Going back loses nothing. */
export function Wizard({ license }: { license: License }) {
  const t = useText()
  const [text, setText] = useState('')
  const [file, setFile] = useState<RequestFile>()
  const [made, setMade] = useState<Made>()
  const step = made ? 'file' : file ? 'preview' : 'request'

  function restart() {
    setText('')
    setFile(undefined)
    setMade(undefined)
  }

  return (
    <div>
      <ol className={classes.steps}>
        {STEPS.map((name, index) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            <span aria-hidden>{index + 1}</span>
            {t(`offline_activation.step.${name}`)}
          </li>
        ))}
      </ol>
      {made ? (
        <FileStep license={license} made={made} onAnother={restart} />
      ) : file ? (
        <PreviewStep license={license} text={text} file={file} onBack={() => setFile(undefined)} onMade={setMade} />
      ) : (
        <RequestStep text={text} onText={setText} onRead={setFile} />
      )}
    </div>
  )
}
