/** For each explorable a setting, as an address has it, and what it gives, to four significant digits. */
export const vectors: readonly (readonly [name: string, query: string, results: string])[] = [
  ['training-samples', 'text=I love street food', 'tokens 4, samples 5, last-target <EOS>'],
  [
    'roofline',
    'batch=512',
    'ttft-ms 8283, tpot-ms 8.283, total-s 9.931, tokens-per-second 61810, prefill-bound compute, decode-bound compute, ridge 295.2, decode-intensity 512, break-even-batch 296',
  ],
  [
    'attention-weights',
    'scale=no',
    'weight-1 1, weight-2 0.000006144, weight-3 2.061e-9, weight-4 6.914e-13, output 1, entropy 0.0001153, max-weight 1',
  ],
  [
    'chinchilla',
    'parameters=8&ratio=1875',
    'tokens 15000, flop 7.2e+23, gpu-hours 505600, days 20.57, optimal-parameters 77.46, optimal-tokens 1549',
  ],
  [
    'temperature',
    'temperature=0.5',
    'p-1 0.865, p-2 0.1171, p-3 0.01584, p-4 0.002144, top 1, entropy 0.657, effective 1.577',
  ],
  ['top-p', 'weights=97,1,1,1', 'kept-p 1, mass-p 0.97, top-after-p 1, kept-k 3, mass-k 0.99, top-after-k 0.9798'],
  [
    'best-of-n',
    'sensitivity=1&false-accept=0',
    'oracle 0.9967, accuracy 0.9967, ceiling 1, gain 0.6967, samples-for-95 9',
  ],
  ['guess-or-abstain', 'penalty=1', 'answer-score -0.4, threshold 0.5, best abstain, wrong-rate 0'],
  [
    'perplexity',
    'probabilities=0.1,0.1,0.1&bytes=9',
    'bits 3.322, nats 2.303, perplexity 10, bits-per-byte 1.107, worst 1',
  ],
  ['pass-at-k', 'n=10&c=1&k=10', 'pass-at-k 1, plug-in 0.6513, bias -0.3487, pass-at-1 0.1'],
  [
    'judge-position-bias',
    'preference=0.5&bias=0.35',
    'a-first 0.675, a-second 0.325, averaged 0.5, gap 0.35, consistency 0.4387, corrected 0.5',
  ],
  [
    'bradley-terry',
    'ac=0&ca=0',
    'rating-a 1059, rating-b 988.1, rating-c 953.3, a-beats-b 0.6, a-beats-c 0.6471, observed-a-beats-c none',
  ],
  ['sample-size', 'difference=3&baseline=80', 'rule 1112, margin 683, independent 2626, paired 1742'],
  ['majority-vote', 'p=0.4&n=15', 'accuracy 0.2131, single 0.4, gain -0.1869'],
  [
    'rag-vs-long-context',
    'corpus=5000',
    'rag-tokens 5100, long-tokens 5000100, fits no, rag-cost 0.0153, long-cost does not fit, cached-cost does not fit, ratio does not fit, daily-saving does not fit',
  ],
  ['bm25', 'tf=30', 'idf 4.6, saturation 0.9615, score 4.423, limit 4.6, half-tf 1.2, tf-idf 138.2'],
  ['rrf', 'k=0', 'top A, top-score 1.333, runner-up C, runner-up-score 1.333, margin 0, order A,C,B,E,D'],
  ['step-compounding', 'steps=100', 'step-success 0.95, task-success 0.005921, steps-at-half 13, attempts 100'],
  [
    'lora-params',
    'rows=12288&columns=12288&matrices=192&model=175',
    'trainable 37750000, full 28990000000, share-of-matrices 0.001302, share-of-model 0.0002157, scale 2, adapter-mb 75.5, break-even-rank 6144',
  ],
  ['low-rank-energy', 'decay=1', 'energy 0.125, error 0.9354, parameter-share 0.25, rank-for-99 64'],
  [
    'nf4-quantization',
    'block=0.12,-0.45,0.03,9,-0.2,0.31,-0.07,0.55',
    'absmax 9, codes 7,6,7,15,7,7,7,8, nf4-rms 0.2001, int4-rms 0.2875, largest-error 0.3695, bits-per-weight 4.5',
  ],
  [
    'finetuning-memory',
    'method=full-mixed',
    'weights-gb 14, gradients-gb 14, optimizer-gb 84, total-gb 112, bytes-per-parameter 16, gpus 5',
  ],
  ['model-collapse', 'real=0.1', 'variance 0.9495, spread 0.9744, drift 0.2247, half-life never, limit 0.9495'],
  [
    'kv-cache',
    'batch=1&sequence=131072&layers=80&heads=64&kv-heads=8&weights=141&gpu=160',
    'cache-gb 42.95, per-token-kb 327.7, per-sequence-gb 42.95, full-heads-gb 343.6, saving 8, max-batch 0',
  ],
  [
    'speculative-decoding',
    'acceptance=0.3&cost=0.2',
    'tokens-per-pass 1.425, accepted 0.4251, speedup 0.7917, best-draft 1, best-speedup 1.083',
  ],
  [
    'batching',
    'policy=static',
    'mean-latency 12.5, max-latency 17, first-latency 11, makespan 21, throughput 1.905, utilization 0.4762',
  ],
  ['prompt-caching', 'gap=10', 'uncached 31.5, cached 39, saving -0.2381, hit-rate 0, break-even-calls never'],
  [
    'mfu',
    'mode=inference&parameters=8&tokens=150&chips=1&peak=989&bandwidth=3350',
    'gflop-per-token 16, achieved-tflops 2.4, mfu 0.002427, max-tokens 61810, mbu 0.7164',
  ],
  [
    'incident-metrics',
    'incidents=10/10/25,100/160/400',
    'mttd 30, mttr 127.5, mean-outage 157.5, median-outage 157.5, cfr 0.075',
  ],
  [
    'degenerate-feedback-loop',
    'exploration=0.5',
    'top-item 4, top-share 0.3148, first-share 0.2767, best-share 0.3148, effective 3.928',
  ],
]
