const body = /(?:局|委|委员会|办|办公室|中心|院|校|学校|馆|站|所|队|会|厅|部|政府|街道|镇|乡|处|署|台|社|团|公司)$/u;

/** The text ends as the name of a body does: 县卫生健康局, 乡中心小学校. */
export const namesBody = (text: string): boolean => body.test(text);
