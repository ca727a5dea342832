import { test } from '#test/e2e/support/test.ts'
import { tellsTheSame } from '#test/e2e/support/told-alike.ts'
import { bundled } from '#test/support/bundled.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ viewport: { width: 900, height: 560 } })
test.setTimeout(400_000)

// AIA: ../twins.spec.ts
for (const [programme, { label }] of bundled().programmes.entries())
  if (programme > 0) test(`in every lens of ${label} scene, table, flat view and legend tell the same`, ({ page }) => tellsTheSame(page, programme))
