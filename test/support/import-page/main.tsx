import { createRoot } from 'react-dom/client'
import { startImportClient } from '#importers/client.ts'
import { ImportDialog } from '#ui/import/ImportDialog.tsx'
import '#ui/style/base.css'
const q = new URLSearchParams(location.search)
document.documentElement.dataset['theme'] = q.get('theme') ?? 'dark'
const file = q.get('file')
const given = file === null ? undefined : { name: file, bytes: await (await fetch(`/test/fixtures/imports/${file}`)).arrayBuffer() }
createRoot(document.getElementById('root')!).render(<ImportDialog client={startImportClient()} given={given} open={undefined} today="2025-10-03" templates={{ excel: 'template/partners.xlsx', csv: 'template/partners.csv' }} onShow={() => {}} onClose={() => {}} />)
