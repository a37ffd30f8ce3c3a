import { shippedMind, TODAY } from '/work/wt/train/test/support/knowledge.ts';
import { misreadQuestions } from '#desk/trial.ts';
console.log(misreadQuestions(await shippedMind(), TODAY));
