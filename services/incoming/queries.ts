export { callBacks } from './call-backs'
