import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver } from '@mantine/core'

/** From text to the deepest ground; Mantine's own greys with a touch of the accent's blue. */
const darkGrounds = [
  '#d5d8dc',
  '#b4bac2',
  '#a3a9b0',
  '#959ba3',
  '#383c43',
  '#2b2f35',
  '#25282d',
  '#1b1d21',
  '#16181b',
  '#101214',
] as const

/**
 * Dense and calm: small steps, one accent. The shades are those at which white text on the accent,
 * and the accent on the page, reach 4.5:1 (https://www.w3.org/TR/WCAG22/#contrast-minimum); colours
 * of Mantine's that fall short are replaced below.
 */
export const theme = createTheme({
  primaryColor: 'indigo',
  colors: { dark: darkGrounds },
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  fontSizes: {
    xs: '0.75rem',
    sm: '0.8125rem',
    md: '0.875rem',
    lg: '1rem',
    xl: '1.25rem',
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c1f24',
    '--mantine-color-dimmed': '#5c646c',
    '--mantine-color-placeholder': '#6b737b',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-anchor': '#364fc7',
    '--mantine-color-default-border': '#dbdfe4',
    '--mantine-color-default-hover': '#f1f3f6',
  },
  dark: {
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#a5b4fc',
  },
})
