/** The lines of each icon in a square of 20 by 20. */
export const ICON_PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  plus: 'M10 4v12M4 10h12',
  send: 'M3 17 17.5 10 3 3v5.5L11 10l-8 1.5z',
  lightning: 'M11 2.5 4.5 11.5H10L9 17.5l6.5-9H10z',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5 7.5 5 5 5-5',
  up: 'm5 12.5 5-5 5 5',
  left: 'm12.5 5-5 5 5 5',
  right: 'm7.5 5 5 5-5 5',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M12.7 12.7 17 17',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11 2.5V7h4.5',
  download: 'M10 3v9.5M6 9l4 4 4-4M4 16.5h12',
  clip: 'm13.5 6-6 6.2a1.6 1.6 0 0 0 2.3 2.3l6-6.3a3.2 3.2 0 0 0-4.6-4.6L5 10a4.9 4.9 0 0 0 6.8 6.9l4-4.1',
  home: 'M3 9.5 10 3l7 6.5V17h-5v-5H8v5H3z',
  message: 'M3 4h14v10H9l-4 3.5V14H3z',
  eye: 'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  warning: 'M10 3 1.8 17h16.4zM10 8v4M10 14.2v.3',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M10 9v5M10 6v.3',
  check: 'm4 10.5 4 4 8-9',
  dots: 'M5 10h.01M10 10h.01M15 10h.01',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 2.5v3M13 2.5v3',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M10 5.5V10l3 2',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  external: 'M11.5 3H17v5.5M17 3l-8 8M14 11.5V17H3V6h5.5',
  reset: 'M4 4v4h4M4.5 8A6.5 6.5 0 1 1 3.6 11',
  mail: 'M2.5 4.5h15v11h-15zM2.5 5l7.5 6 7.5-6',
  route:
    'M5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4M15 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4M7 5h5.5a2.5 2.5 0 0 1 0 5h-5a2.5 2.5 0 0 0 0 5H13',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  users:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 3.8a3 3 0 0 1 0 5.4M15 12c2 .8 3 2.5 3 4.5',
  arrow: 'M3 10h13M11 5l5 5-5 5',
} as const;

export type IconName = keyof typeof ICON_PATHS;
