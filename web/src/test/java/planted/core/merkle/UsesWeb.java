package planted.core.merkle;

/** Breaks R1 and closes a cycle (R7). */
public class UsesWeb {
  jakarta.ws.rs.core.Response response;
  planted.core.json.TalksToTheWorld other;
}
