/* The exercise as one part of the page, loaded when somebody takes it. */
export { default as AnswerSheet } from './AnswerSheet.svelte';
export { default as ExerciseDesk } from './ExerciseDesk.svelte';
export { default as PlaceClaim } from './PlaceClaim.svelte';
