package planted.portal.product;

/** Breaks R15 and R16. */
public class AbstractHelper {
  public static int counter;

  void shout() {
    System.out.println(counter);
  }
}
