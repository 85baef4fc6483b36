/**
 * Who may act in a workflow, as the dictionary `user-type` has them: the applicant, the employer, the department above
 * it or its declaration point, the committee's office, the bureau.
 */
export const actors = ['person', 'unit', 'department', 'committee', 'bureau'] as const;
