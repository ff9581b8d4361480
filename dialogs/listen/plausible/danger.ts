/** What hurts people, or disgusts them, before anybody is hurt. */
export const DANGER =
  /\b(?:fire|flames?|smok\w*|spark\w*|explo\w*|shock\w*|gas|leak\w*|glass|sharp|cables?|wires?|poles?|hang(?:s|ing)|fallen|needle|metal|electric\w*|collaps\w*|overheat\w*|melt\w*|insects?|worms?|maggots?|bugs?|cockroach\w*|rats?|mouse|mice|mould\w*|mold\w*|expired|chemical|child\w*|baby|toddler|danger\w*|unsafe)\b|着火|著火|起火|冒烟|冒煙|爆|漏电|漏電|触电|觸電|煤气|煤氣|瓦斯|玻璃|铁|鐵|针|針|虫|蟲|蟑螂|曱甴|老鼠|霉|黴|过期|過期|塌|掉[下在到]|垂|电线|電線|[电電][杆桿]|线缆|[光电電][缆纜]|砸|烫|燙|孩子|宝宝|寶寶|小朋友|婴|嬰|危险|危險|安全/iu;
