import { getTranslations } from 'next-intl/server'
import { type PageProps, titled } from '@/app/_page/page-props'
import { ProxyFields } from '@/components/help-request/proxy-fields'
import { Question } from '@/components/help-request/question'
import { saveProxy } from '../_steps/actions'
import { question } from '../_steps/question'

export async function generateMetadata(props: PageProps) {
  const t = await getTranslations('ask')
  return titled(t('proxy.title'), props)
}

export default async function ForSomebodyElse(props: PageProps) {
  const { answers, form, errors, frame } = await question('proxy', props)
  const { proxy } = answers
  return (
    <Question action={saveProxy} frame={frame}>
      <ProxyFields
        errors={errors}
        values={{
          residentKnows: form.text('residentKnows', proxy?.residentKnows),
          proxyName: form.text('proxyName', proxy?.proxyName),
          proxyPhone: form.text('proxyPhone', proxy?.proxyPhone),
          proxyRelation: form.text('proxyRelation', proxy?.proxyRelation),
        }}
      />
    </Question>
  )
}
