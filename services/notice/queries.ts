export { myNotices } from './desk'
