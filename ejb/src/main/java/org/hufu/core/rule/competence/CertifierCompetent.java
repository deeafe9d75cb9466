package org.hufu.core.rule.competence;

import java.time.LocalDate;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Competence;
import org.hufu.core.source.Known;
import org.hufu.core.source.Source;

/**
 * R08: where the source is a certificate, its body was accredited to ISO/IEC 17065 or designated
 * for scheme, category and level on the day of its decision. Source: Regulation (EU) 2024/482,
 * Articles 9 and 21.
 */
public final class CertifierCompetent implements Rule {

  @Override
  public Condition condition() {
    return Condition.R08;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    for (Source source : file.sources()) {
      if (source.kind() == Source.Kind.CERTIFICATE) {
        judgement.require(
            isCompetent(file, source), ReasonCode.CB_NOT_DESIGNATED, source.body().id());
      }
    }
  }

  private static Known isCompetent(Case file, Source source) {
    return source
        .body()
        .competences()
        .map(held -> Known.of(held.stream().anyMatch(one -> covers(file, source, one))))
        .orElse(Known.UNKNOWN);
  }

  private static boolean covers(Case file, Source source, Competence held) {
    LocalDate day = source.issue().decidedOn();
    boolean counts =
        held.norm() == Competence.Norm.DESIGNATION
            || (held.norm() == Competence.Norm.CERTIFYING
                && file.rules()
                    .parameters()
                    .trust()
                    .accreditationBodies()
                    .contains(held.grantedBy()));
    return counts
        && held.organisation().equals(source.body().id())
        && held.isGranted(day)
        && held.scope().stream().anyMatch(line -> covers(line, source.issue(), day));
  }

  private static boolean covers(Competence.ScopeLine line, Source.Issue issue, LocalDate day) {
    return line.term().includes(day)
        && (line.category().isEmpty() || line.category().equals(issue.category()))
        && (line.level().isEmpty() || line.level().equals(issue.level()));
  }
}
