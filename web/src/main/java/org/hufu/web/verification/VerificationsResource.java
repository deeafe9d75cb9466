package org.hufu.web.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hufu.core.conformity.Reason;
import org.hufu.core.json.JsonWriter;
import org.hufu.core.verification.Verification;
import org.hufu.core.verification.VerificationReport;
import org.hufu.portal.verification.Verifications;
import org.hufu.web.api.BodyLimit;
import org.hufu.web.api.Problems;

/** Says of a document whether it is genuine and in force. Contract: openapi, "verifications". */
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationsResource {
  @Inject Verifications verifications;

  /**
   * 200 with the report, whatever the verdict; the document is not kept. 503 for a picture while
   * too many others are at it.
   */
  @POST
  @PermitAll
  @Consumes({
    "application/pdf",
    "application/vc+jwt",
    "application/jose+json",
    "application/json",
    "image/jpeg",
    "image/png",
    "text/plain"
  })
  @BodyLimit(bytes = Verification.LARGEST_DOCUMENT, raw = true)
  public Response verify(byte[] document) {
    if (document.length == 0) {
      throw Problems.malformed("", Reason.of("request.missing"));
    }
    VerificationReport report = verifications.verify(document);
    return Response.ok(JsonWriter.plain(report.toJson()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
