/** Stroke drawings on a 24-unit grid. Decorative always: the text beside them carries the meaning. */
export const icons = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M7 10l5 5 5-5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 20c1-4 4-6 8-6s7 2 8 6',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3 19c.6-3.3 2.8-5 6-5s5.4 1.7 6 5M16 5.5a3 3 0 0 1 0 5.5M17.5 14.5c2 .6 3.2 2 3.6 4.5',
  theme: 'M12 4a8 8 0 1 0 0 16V4M12 4a8 8 0 0 1 0 16',
  overview: 'M4 4h7v7H4zM13 4h7v4h-7zM13 10h7v10h-7zM4 13h7v7H4z',
  referrals: 'M4 6h16v12H4zM4 7l8 6 8-6',
  insatser: 'M4 6h16M4 12h10M4 18h13M18 10v4M16 12h4',
  statistics: 'M4 20h16M7 17v-6M12 17V5M17 17v-9',
  counts: 'M6 5v14M10 5v14M14 5v14M18 5v14M3 16L21 8',
  places: 'M4 12V5h4v7M16 12V5h4v7M4 12h16v4H4zM6 16v4M18 16v4',
  import: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M9.5 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.4-1 .9-1 1.700M12 16.500v.5',
  calendar: 'M5 6h14v14H5zM5 10h14M9 4v4M15 4v4',
  print: 'M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  sheet: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5M12 8v.5',
  comment: 'M4 5h16v11H10l-5 4v-4H4z',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  add: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
  back: 'M14 6l-6 6 6 6M8 12h12',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M8 12h10',
} as const;

export type IconName = keyof typeof icons;
