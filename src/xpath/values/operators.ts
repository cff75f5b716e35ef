// The operators that values are compared and computed with; `eq` and the like are written as the general ones.

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | 'div' | 'idiv' | 'mod';
