export { residentDetail } from './detail'
export { residentsList } from './list'
