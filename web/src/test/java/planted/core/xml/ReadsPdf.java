package planted.core.xml;

/** Breaks R1 for core.xml. */
public class ReadsPdf {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
