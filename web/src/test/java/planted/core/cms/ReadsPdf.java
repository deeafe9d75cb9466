package planted.core.cms;

/** Breaks R1 for core.cms. */
public class ReadsPdf {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
