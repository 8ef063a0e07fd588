import { createTheme, type MantineColorsTuple } from '@mantine/core';

const indigo: MantineColorsTuple = [
  '#eef2f8',
  '#dbe3f0',
  '#b8c8e1',
  '#93abd1',
  '#7191c2',
  '#557ab3',
  '#3a629f',
  '#234a82',
  '#1b3b69',
  '#132b4e',
];

const fontFamily = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",sans-serif';

/** Paper and ink: one accent (靛青), hairlines, no shadows to separate, base 14 px. */
export const theme = createTheme({
  colors: { indigo },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 6 },
  fontFamily,
  fontFamilyMonospace: fontFamily,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  defaultRadius: 3,
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: { xs: 'none', sm: 'none', md: '0 2px 10px rgb(0 0 0 / 10%)', lg: '0 2px 10px rgb(0 0 0 / 10%)' },
  autoContrast: true,
  components: {
    Button: { defaultProps: { size: 'compact-md', fw: 500 } },
    Select: { defaultProps: { size: 'xs', checkIconPosition: 'right' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
  },
});
