package planted.core.archive;

/** Breaks R1 for core.archive. */
public class ReadsPdf {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
