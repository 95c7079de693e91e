export * from '@/domain/kernel/date-words'
