export const sessionKeys = {
  all: ['session'],
  current: ['session', 'current'],
} as const
