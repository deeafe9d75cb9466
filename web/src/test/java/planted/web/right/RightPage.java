package planted.web.right;

import jakarta.inject.Named;

/** Breaks R13: a page that speaks REST and knows a resource. */
@Named
public class RightPage {
  jakarta.ws.rs.core.Response response;
  RightResource resource;
}
