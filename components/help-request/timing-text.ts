export { timingText } from '@/domain/help-request/timing-words'
