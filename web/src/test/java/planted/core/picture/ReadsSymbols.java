package planted.core.picture;

/** Breaks R1 for core.picture. */
public class ReadsSymbols {
  com.google.zxing.Binarizer binarizer;
}
