/** A workbook is built in a way that cannot be edited in place; its tables can still be written anew. */
export class UnknownWorkbook extends Error {}
