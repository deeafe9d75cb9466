package planted.core.table;

/** Breaks R1 for core.table. */
public class ReadsPdf {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
