package planted.web.right;

/** Breaks R13: a page that speaks REST. */
public class RightPage {
  jakarta.ws.rs.core.Response response;
}
