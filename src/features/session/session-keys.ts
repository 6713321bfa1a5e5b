export const sessionKeys = {
  all: ['session'],
  current: ['session', 'current'],
  openElsewhere: ['session', 'open-elsewhere'],
} as const
