package planted.core.signature;

/** Breaks R1 for core.signature. */
public class ReadsPdf {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
