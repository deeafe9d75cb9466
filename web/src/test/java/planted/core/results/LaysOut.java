package planted.core.results;

/** Breaks R1 for core.results. */
public class LaysOut {
  org.apache.pdfbox.pdmodel.PDDocument document;
}
