/**
 * *Doelgroep*, folded, to the audiences that feeds name by a code. The words stay in `eligibility`
 * whatever is found here, so only what is certain is listed: "ouderen" may be the carer or the
 * person cared for.
 */
export const audiences: readonly { readonly code: string; readonly pattern: RegExp }[] = [
  { code: 'dementia', pattern: /\b(dementie|alzheimer|geheugenproblemen)\b/ },
  { code: 'young-carers', pattern: /\b(jonge|jeugdige) mantelzorgers?\b/ },
  { code: 'working-carers', pattern: /\bwerkende mantelzorgers?\b/ },
];
