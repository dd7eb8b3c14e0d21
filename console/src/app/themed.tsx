import { MantineProvider, MantineThemeProvider } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useText } from './i18n/text'
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

/** What the library draws without words gets them. */
export function Worded({ children }: { children: ReactNode }) {
  const t = useText()
  const theme = useMemo(
    () => ({ components: { InputClearButton: { defaultProps: { 'aria-label': t('app.clear') } } } }),
    [t],
  )
  return (
    <MantineThemeProvider theme={theme} inherit>
      {children}
    </MantineThemeProvider>
  )
}
