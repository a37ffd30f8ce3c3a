// Which letters, without marks, can be a Vietnamese syllable. The language has a closed set of beginnings and rhymes, so this
// tells "nghiep" from "nghieepj" and "baohiem" without any dictionary.

const BEGINNINGS = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|q|r|s|t|v|x';
const RHYMES =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|' +
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|op|ot|' +
  'u|ua|uac|uan|uang|uat|uau|uay|uc|ue|uech|uen|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|' +
  'y|yem|yen|yet|yeu';
const SYLLABLE = new RegExp(`^(?:(?:${BEGINNINGS})?(?:${RHYMES})|gi(?:n|ng|nh|t|m|p|c)?)$`);

/** `folded` has neither marks nor capitals. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** Letters of the longest syllable ("nghieng", "nghuech"). */
export const LONGEST_SYLLABLE = 7;
