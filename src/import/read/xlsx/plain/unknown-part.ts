/** Thrown inside the plain reader at anything it does not know; the spreadsheet library then reads the whole file. */
export class UnknownPart extends Error {}
