import { MantineProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useIcon, useLook } from './look'
import { cssVariables, themeOf } from './theme'

/** Everything in the colors of the brand. */
export function Themed({ nonce, children }: { nonce: string; children: ReactNode }) {
  const { accent_color: accent, icon_url } = useLook()
  useIcon(icon_url)
  const theme = useMemo(() => themeOf(accent), [accent])
  const variables = useMemo(() => cssVariables(accent), [accent])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  )
}
