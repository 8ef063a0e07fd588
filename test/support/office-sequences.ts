const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

/**
 * The order in which children of an element must stand, by the element: the `xsd:sequence` of its type in ECMA-376,
 * 5th edition, Part 1, Annex A. A name that is missing here is not allowed below the element.
 */
export const officeSequences: Readonly<Record<string, readonly string[]>> = {
  // CT_Workbook, 18.2.27
  workbook: list(
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst',
  ),
  // CT_Worksheet, 18.3.1.99
  worksheet: list(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  ),
  sheetPr: list('tabColor outlinePr pageSetUpPr'),
  sheetView: list('pane selection pivotSelection extLst'),
  row: list('c extLst'),
  c: list('f v is extLst'),
  dataValidation: list('formula1 formula2'),
  headerFooter: list('oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'),
  // CT_Stylesheet, 18.8.39
  styleSheet: list('numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'),
  border: list('start end left right top bottom diagonal vertical horizontal'),
  xf: list('alignment protection extLst'),
  // CT_Rst, 18.4.8; CT_Comments, 18.7.6
  si: list('t r rPh phoneticPr'),
  comments: list('authors commentList extLst'),
  // CT_Document, 17.2.3; CT_Body, 17.2.2
  'w:document': list('w:background w:body'),
  'w:body': list('w:p|w:tbl w:sectPr'),
  // CT_Tbl, 17.4.37; CT_TblPr, 17.4.59; CT_Row, 17.4.78; CT_Tc, 17.4.65; CT_TcPr, 17.4.69
  'w:tbl': list('w:tblPr w:tblGrid w:tr'),
  'w:tblPr': list(
    'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
  ),
  'w:tblBorders': list('w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV'),
  'w:tblCellMar': list('w:top w:left w:start w:bottom w:right w:end'),
  'w:tr': list('w:tblPrEx w:trPr w:tc'),
  'w:tc': list('w:tcPr w:p|w:tbl'),
  'w:tcPr': list(
    'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  ),
  'w:tcBorders': list('w:top w:left w:start w:bottom w:right w:end w:insideH w:insideV w:tl2br w:tr2bl'),
  // CT_P, 17.3.1.22; CT_PPr, 17.3.1.26; CT_R, 17.3.2.25; EG_RPrBase, 17.3.2.28
  'w:p': list('w:pPr w:r|w:hyperlink|w:bookmarkStart|w:bookmarkEnd'),
  'w:pPr': list(
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr',
  ),
  'w:r': list(
    'w:rPr w:t|w:br|w:tab|w:fldChar|w:instrText|w:separator|w:continuationSeparator|w:footnoteRef|w:endnoteRef',
  ),
  'w:rPr': list(
    'w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath',
  ),
  // CT_SectPr, 17.6.17
  'w:sectPr': list(
    'w:headerReference|w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid w:printerSettings',
  ),
};
