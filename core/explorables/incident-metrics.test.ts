import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { incidentMetrics, parsedIncidents } from './incident-metrics'
import { resultsOf, testVectors, testWholeRange } from './test-vectors'

const none = { mttd: 'none', mttr: 'none', 'mean-outage': 'none', 'median-outage': 'none' }
const standard = resultsOf(incidentMetrics)
const largest = `17976931348623157${'0'.repeat(292)}`

describe('incident metrics', () => {
  testVectors(incidentMetrics, [
    ['', { mttd: 20, mttr: 83.33, 'mean-outage': 103.3, 'median-outage': 50, cfr: 0.075 }],
    [
      'incidents=10/10/25,100/160/400',
      { mttd: 30, mttr: 127.5, 'mean-outage': 157.5, 'median-outage': 157.5, cfr: 0.075 },
    ],
    ['incidents=', { ...none, cfr: 0.075 }],
  ])
  testWholeRange(incidentMetrics)

  test('a blank text is no incidents', () => {
    expect(resultsOf(incidentMetrics, 'incidents=%20%20')).toMatchObject(none)
  })

  test.each([
    '1/2',
    '1/2/3/4',
    '1/2/3,',
    ',',
    '1/2/x',
    '1//3',
    '-1/2/3',
    '3/2/5',
    '1/5/4',
    '0/0/1e999',
    '1/2/3;4/5/6',
    '0x1/2/3',
    Array.from({ length: 51 }, () => '0/1/2').join(','),
  ])('%s counts as the default', (text) => {
    expect(resultsOf(incidentMetrics, `incidents=${encodeURIComponent(text)}`)).toEqual(standard)
  })

  test('fifty incidents are taken, with spaces and fractions', () => {
    const text = Array.from({ length: 50 }, () => ' 0.5 / 1 / 2e0 ').join(',')
    const found = resultsOf(incidentMetrics, `incidents=${encodeURIComponent(text)}`)
    expect(found).toMatchObject({ mttd: 0.5, mttr: 1, 'mean-outage': 1.5, 'median-outage': 1.5 })
  })

  test('an incident that took no time counts', () => {
    expect(resultsOf(incidentMetrics, 'incidents=7/7/7')).toMatchObject({ mttd: 0, mttr: 0, 'median-outage': 0 })
  })

  test('no more deployments fail than there are', () => {
    expect(resultsOf(incidentMetrics, 'deployments=10&failed=11').cfr).toBe(1)
    expect(resultsOf(incidentMetrics, 'deployments=10&failed=0').cfr).toBe(0)
  })

  test('the largest numbers there are have a mean', () => {
    const text = Array.from({ length: 5 }, () => `0/0/${largest}`).join(',')
    expect(resultsOf(incidentMetrics, `incidents=${text}`)).toMatchObject({
      mttd: 0,
      mttr: Number.MAX_VALUE,
      'median-outage': Number.MAX_VALUE,
    })
  })

  const minutes = fc.nat(10_000)
  const incident = fc.tuple(minutes, minutes, minutes).map(([start, unnoticed, open]) => ({
    start,
    detected: start + unnoticed,
    resolved: start + unnoticed + open,
  }))
  const incidents = fc.array(incident, { minLength: 1, maxLength: 50 })
  const run = (list: readonly { start: number; detected: number; resolved: number }[]) => {
    const text = list.map(({ start, detected, resolved }) => `${start}/${detected}/${resolved}`).join(',')
    expect(parsedIncidents(text)).toEqual(list)
    return incidentMetrics.run({ incidents: text, deployments: 1, failed: 0 })
  }

  test('detection and repair add up to the outage, in any order of the incidents', () => {
    fc.assert(
      fc.property(incidents, (list) => {
        const found = run(list)
        const outages = list.map(({ start, resolved }) => resolved - start)
        expect(Number(found.mttd) + Number(found.mttr)).toBeCloseTo(Number(found['mean-outage']), 6)
        expect(found['mean-outage']).toBeCloseTo(outages.reduce((a, b) => a + b) / outages.length, 6)
        const reversed = run([...list].reverse())
        expect(reversed['median-outage']).toBe(found['median-outage'])
        expect(reversed.mttd).toBeCloseTo(Number(found.mttd), 6)
      }),
    )
  })

  test('as many outages are above the median as below it', () => {
    fc.assert(
      fc.property(incidents, (list) => {
        const middle = Number(run(list)['median-outage'])
        const outages = list.map(({ start, resolved }) => resolved - start)
        expect(outages.filter((outage) => outage < middle).length).toBeLessThanOrEqual(list.length / 2)
        expect(outages.filter((outage) => outage > middle).length).toBeLessThanOrEqual(list.length / 2)
        if (list.length % 2 === 1) expect(outages).toContain(middle)
      }),
    )
  })

  test('faster detection alone shortens outages by as much, and repair by nothing', () => {
    fc.assert(
      fc.property(incidents, fc.nat(100), (list, less) => {
        const slow = list.map(({ start, detected, resolved }) => ({
          start,
          detected: detected + less,
          resolved: resolved + less,
        }))
        expect(run(slow).mttr).toBe(run(list).mttr)
        expect(Number(run(slow)['mean-outage']) - Number(run(list)['mean-outage'])).toBeCloseTo(less, 6)
      }),
    )
  })
})
