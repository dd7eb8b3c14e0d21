/** What a text of the desk may name; the server refuses others. */
export const VARIABLES = ['customer', 'engineer', 'number', 'product', 'subject'].map((name) => `{{${name}}}`).join(' ')
