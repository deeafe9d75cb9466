package planted.web.left;

import jakarta.inject.Named;
import jakarta.ws.rs.Path;

/** Breaks R13 (names) and R8 (uses its neighbour). */
@Named
@Path("left")
public class LeftThing {
  planted.web.right.RightPage neighbour;
}
