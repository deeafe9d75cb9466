package planted.web.right;

import jakarta.ws.rs.Path;

/** Breaks R13: a resource that knows a page. */
@Path("right")
public class RightResource {
  RightPage page;
}
