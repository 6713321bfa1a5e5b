export const sessionAddress = '/api/session'
