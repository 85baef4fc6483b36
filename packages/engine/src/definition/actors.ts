/** Who may act in a workflow: the applicant, the employer, the declaration point, the committee's office, the bureau. */
export const actors = ['person', 'unit', 'point', 'committee', 'bureau'] as const;
