package planted.portal.product;

/** Breaks R15 and R16. */
public class AbstractHelper {
  public static int counter;
  java.util.Date since;

  void shout() {
    System.out.println(counter);
  }
}
