import { didYouMean } from '../../check/did-you-mean.ts';
import type { LintRule } from '../lint-rule.ts';

/** A `satisfiedBy` that names evidence which is not there. */
export const evidenceSubstitute: LintRule = {
  id: 'evidence-substitute',
  severity: 'error',
  message: {
    zh: '“{kind}”可由“{other}”代替，而没有这种材料',
    en: '"{kind}" may be met by "{other}", which is no evidence of this table',
  },
  remedy: { zh: '请改正 satisfiedBy', en: 'Correct satisfiedBy' },
  *form({ sections }) {
    for (const { pointer, section } of sections) {
      if (section.kind !== 'table') continue;
      for (const [kind, slot] of Object.entries(section.evidence ?? {})) {
        for (const [index, other] of (slot.satisfiedBy ?? []).entries()) {
          const others = Object.keys(section.evidence ?? {}).filter((name) => name !== kind);
          if (others.includes(other)) continue;
          yield {
            at: `${pointer}/evidence/${kind}/satisfiedBy/${index}`,
            params: { kind, other },
            meant: didYouMean(other, others),
          };
        }
      }
    }
  },
};
