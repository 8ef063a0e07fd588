/** The one place that names cached answers; mutations invalidate through it. */
export const queryKeys = {
  /** Everything below. */
  workspace: ['workspace'] as const,
  bureau: ['workspace', 'bureau'] as const,
  forms: ['workspace', 'forms'] as const,
  start: ['workspace', 'start'] as const,
  settings: ['workspace', 'settings'] as const,
  folder: ['backup-folder'] as const,
  room: ['room'] as const,
  allEvaluations: ['workspace', 'contents', 'all'] as const,
  /** Everything that follows from the stored evaluations. */
  contents: ['workspace', 'contents'] as const,
  summaries: ['workspace', 'contents', 'summaries'] as const,
  removed: ['workspace', 'contents', 'removed'] as const,
  damaged: ['workspace', 'contents', 'damaged'] as const,
  history: (id: string) => ['workspace', 'contents', 'history', id] as const,
  evaluation: (id: string) => ['workspace', 'contents', 'evaluation', id] as const,
};
