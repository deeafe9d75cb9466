package planted.operator;

/** Breaks R4. */
public class ReachesIn {
  planted.portal.audit.OpenRow row;
}
