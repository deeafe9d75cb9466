package org.hufu.web.transparency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hufu.portal.account.Roles;
import org.hufu.portal.transparency.CheckpointService;
import org.hufu.portal.transparency.Shard;
import org.hufu.portal.transparency.TransparencyService;
import org.hufu.portal.witness.WitnessService;
import org.hufu.portal.witness.WitnessState;
import org.hufu.web.api.Languages;
import org.hufu.web.api.ReasonJson;

/** Whether the log signs, and who witnesses it. Contract: openapi, tag "operation". */
@Path("transparency-log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LogStateResource {
  @Inject TransparencyService log;
  @Inject CheckpointService checkpoints;
  @Inject WitnessService witnesses;

  /** Parts oldest first. */
  @GET
  @RolesAllowed({Roles.TRUST_OFFICER, Roles.AUDITOR, Roles.ADMINISTRATOR})
  public LogStateJson find(@Context HttpHeaders request) {
    Locale locale = Languages.of(request.getAcceptableLanguages());
    return new LogStateJson(
        log.parts().stream().map(PartJson::of).toList(),
        checkpoints.refusal().map(refusal -> ReasonJson.of(refusal.reason(), locale)).orElse(null),
        witnesses.states().stream().map(WitnessJson::of).toList());
  }

  /** The whole state; refusal is absent as long as the log signs. */
  public record LogStateJson(
      List<PartJson> parts, ReasonJson refusal, List<WitnessJson> witnesses) {}

  /** A part of the log. */
  public record PartJson(String origin, String key, long size, boolean closed) {
    static PartJson of(Shard part) {
      return new PartJson(
          part.key().name(), part.key().text(), part.size(), part.end().isPresent());
    }
  }

  /** How a witness stands to a part. */
  public record WitnessJson(
      String name, String origin, long size, long seen, String cosignedAt, String problem) {
    static WitnessJson of(WitnessState state) {
      return new WitnessJson(
          state.name(),
          state.origin(),
          state.size(),
          state.seen(),
          state.cosignedAt().map(Instant::toString).orElse(null),
          state.problem().orElse(null));
    }
  }
}
