import { beforeAll, describe, expect, test } from 'vitest'
import { topics } from '@/content/deck'
import { openSearch, type Search } from '@/core/search/search'
import { isSearchIndex } from '@/core/search/stored'
import { siteIndex, siteSearch } from './site-search'

let search: Search
beforeAll(async () => {
  search = await siteSearch()
})

const firstOf = (typed: string): string | undefined => search.find(typed).hits[0]?.address.replace(/^\/topics\//, '')

const kv = 'inference-optimization/kv-cache'
const prefill = 'foundation-models/prefill-and-decode'
const expected: Record<string, Record<string, string>> = {
  'words of a question': {
    temperature: 'sampling/temperature',
    TEMPERATURE: 'sampling/temperature',
    'what does temperature do': 'sampling/temperature',
    perplexity: 'evaluation/perplexity',
    contamination: 'evaluation/contamination',
    chinchilla: 'foundation-models/chinchilla',
    shoggoth: 'foundation-models/shoggoth',
    attention: 'foundation-models/attention',
    'masked language model': 'foundation-models/masked-vs-autoregressive',
    'post training': 'foundation-models/post-training',
    'speculative decoding': 'inference-optimization/speculative-decoding',
    'prompt caching': 'inference-optimization/prompt-caching',
    batching: 'inference-optimization/batching',
    'model merging': 'finetuning/model-merging',
    'reverse instruction': 'dataset-engineering/reverse-instruction',
    'golden trio': 'dataset-engineering/golden-trio',
    observability: 'architecture-and-feedback/monitoring-vs-observability',
    'gateway or router': 'architecture-and-feedback/gateway-vs-router',
    'feedback loop': 'architecture-and-feedback/degenerate-feedback-loop',
    'why do models hallucinate': 'sampling/hallucination',
    'how does LoRA work?': 'finetuning/lora',
  },
  'names, signs and how they are written': {
    'kv cache': kv,
    'kv-cache': kv,
    KVCache: kv,
    'key value cache': kv,
    'top-p': 'sampling/top-p',
    'top p': 'sampling/top-p',
    topp: 'sampling/top-p',
    'top‑p': 'sampling/top-p',
    nucleus: 'sampling/top-p',
    'pass@k': 'evaluation/pass-at-k',
    'pass at k': 'evaluation/pass-at-k',
    lora: 'finetuning/lora',
    LoRA: 'finetuning/lora',
    QLoRA: 'finetuning/qlora',
    'q-lora': 'finetuning/qlora',
    'ﬁnetuning memory': 'finetuning/memory-formula',
    'fine tuning memory': 'finetuning/memory-formula',
    'fine-tuning for form': 'finetuning/form-vs-facts',
    'auto regressive': 'foundation-models/masked-vs-autoregressive',
    'self supervision': 'foundation-models/self-supervision',
    'γ hypothèses hallucinate': 'sampling/hallucination',
    'FLOP/s': 'inference-optimization/mfu',
    'α/r': 'finetuning/lora',
    'alpha r': 'finetuning/lora',
  },
  acronyms: {
    rag: 'rag-and-agents/why-rag',
    RRF: 'rag-and-agents/reciprocal-rank-fusion',
    icl: 'prompt-engineering/in-context-learning',
    cot: 'prompt-engineering/chain-of-thought',
    mfu: 'inference-optimization/mfu',
    peft: 'finetuning/why-peft-works',
    rlhf: 'foundation-models/post-training',
    mttr: 'architecture-and-feedback/devops-metrics',
    bm25: 'rag-and-agents/term-vs-embedding-retrieval',
    nf4: 'finetuning/qlora',
    slerp: 'finetuning/model-merging',
    elo: 'evaluation/comparative-evaluation',
  },
  'the beginning of a word': {
    temp: 'sampling/temperature',
    per: 'evaluation/perplexity',
    chi: 'foundation-models/chinchilla',
    hal: 'sampling/hallucination',
    sho: 'foundation-models/shoggoth',
    kv: kv,
    qlo: 'finetuning/qlora',
    'kv ca': kv,
    'spec dec': 'inference-optimization/speculative-decoding',
    'chain of th': 'prompt-engineering/chain-of-thought',
  },
  mistakes: {
    tempreature: 'sampling/temperature',
    temperture: 'sampling/temperature',
    halucination: 'sampling/hallucination',
    hallucinaton: 'sampling/hallucination',
    perplexty: 'evaluation/perplexity',
    perpelxity: 'evaluation/perplexity',
    erplexity: 'evaluation/perplexity',
    chinchila: 'foundation-models/chinchilla',
    attension: 'foundation-models/attention',
    speculatve: 'inference-optimization/speculative-decoding',
    'promt injection': 'prompt-engineering/indirect-prompt-injection',
    'degenrate feedbak': 'architecture-and-feedback/degenerate-feedback-loop',
    lroa: 'finetuning/lora',
    quantisation: 'finetuning/qlora',
    tempra: 'sampling/temperature',
  },
  'other forms of a word, and plurals': {
    hallucinations: 'sampling/hallucination',
    caches: kv,
    decode: prefill,
    'test-time computing': 'sampling/test-time-compute',
    'memory of agents': 'rag-and-agents/agent-memory',
    biases: 'architecture-and-feedback/feedback-biases',
    merge: 'finetuning/model-merging',
  },
  'what only an answer says': {
    quadratically: kv,
    'greedy argmax': 'sampling/temperature',
    guardrails: 'architecture-and-feedback/five-steps',
    'GPT-3 zero-shot': 'prompt-engineering/in-context-learning',
    '48 GB': 'finetuning/qlora',
    '48gb': 'finetuning/qlora',
    '10,000 samples': 'evaluation/sample-size',
    sycophancy: 'architecture-and-feedback/degenerate-feedback-loop',
  },
  'a question in one’s own words': {
    'how much memory does full finetuning need': 'finetuning/memory-formula',
    'difference between monitoring and observability': 'architecture-and-feedback/monitoring-vs-observability',
    'what is the kv cache': kv,
    'why is rag still relevant': 'rag-and-agents/why-rag',
    'two steps of inference': prefill,
  },
  'topics and pages': {
    sampling: 'sampling',
    evaluation: 'evaluation',
    'prompt engineering': 'prompt-engineering',
    'rag and agents': 'rag-and-agents',
    settings: '/settings',
    'dark mode': '/settings',
    progress: '/progress',
    'sign in': '/sign-in',
    home: '/',
  },
}

for (const [what, queries] of Object.entries(expected)) {
  describe(what, () => {
    test.each(Object.entries(queries))('%s → %s', (typed, address) => {
      expect(firstOf(typed)).toBe(address)
    })
  })
}

describe('the whole deck', () => {
  const cards = topics().flatMap((topic) => topic.cards)

  test.each(cards.map(({ cardId, question }) => [question, cardId]))(
    '%s is found by its own words',
    (question, cardId) => {
      expect(firstOf(question)).toBe(cardId)
    },
  )

  test.each(topics().map(({ title, slug }) => [title, slug]))('the topic %s is found by its title', (title, slug) => {
    expect(firstOf(title)).toBe(slug)
  })

  test('every card, topic and page stands in the index once', () => {
    const { entries } = siteIndex()
    const addresses = entries.map(({ address }) => address)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toEqual(
      expect.arrayContaining([...cards.map(({ cardId }) => `/topics/${cardId}`), '/study', '/topics', '/']),
    )
    expect(entries.filter(({ kind }) => kind === 'card')).toHaveLength(cards.length)
    expect(entries.filter(({ kind }) => kind === 'topic')).toHaveLength(topics().length)
  })

  test('what is written at build finds the same', async () => {
    const stored: unknown = JSON.parse(JSON.stringify(siteIndex()))
    if (!isSearchIndex(stored)) throw new Error('the index is not one')
    const { find, suggestions } = await openSearch(stored)
    for (const typed of ['kv cache', 'halucination', 'te', 'settings']) expect(find(typed)).toEqual(search.find(typed))
    expect(suggestions).toHaveLength(topics().length + 7)
  })

  test('a word of a question comes before the same word of an answer', () => {
    const { hits } = search.find('merge')
    expect(hits.map(({ address }) => address).slice(0, 2)).toEqual([
      '/topics/finetuning/model-merging',
      '/topics/finetuning/lora',
    ])
  })
})
