package org.hufu.core.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hufu.core.conformity.Reason;

/**
 * A file beside the results of one test order. Results name it as {@code sha-256:<hex>}.
 *
 * @param object id of the bytes, which several orders of one laboratory may share
 * @param remarks why it was refused, or what its examination waits for; else empty
 */
public record Evidence(
    String id,
    String object,
    Parties parties,
    Label label,
    Content content,
    EvidenceState state,
    List<Reason> remarks)
    implements Serializable {

  /**
   * To whom it belongs.
   *
   * @param order id of the test order
   * @param applicant organisation whose product was tested
   */
  public record Parties(String order, String laboratory, String applicant)
      implements Serializable {}

  /**
   * What its laboratory says about it.
   *
   * @param name file name for people, see {@link FileName}
   */
  public record Label(String name, Classification classification, Instant addedAt)
      implements Serializable {}

  /**
   * The bytes.
   *
   * @param sha256 as announced and, once stored, as proven; lower-case hex
   * @param received how many have arrived for good
   * @param mediaType told by their content once stored; before that empty
   */
  public record Content(String sha256, long sizeBytes, long received, String mediaType)
      implements Serializable {}

  /** A result that names evidence: id of the report, then the test case. */
  public record Mention(String report, String testCase) implements Serializable {}

  public Evidence {
    remarks = List.copyOf(remarks);
  }

  public boolean isStored() {
    return state == EvidenceState.STORED;
  }
}
