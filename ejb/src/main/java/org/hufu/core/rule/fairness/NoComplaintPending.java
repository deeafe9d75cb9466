package org.hufu.core.rule.fairness;

import java.util.List;
import java.util.Optional;
import org.hufu.core.dossier.Proceedings;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;

/** R44: no complaint or appeal against the source result is pending in a way that matters. */
public final class NoComplaintPending implements Rule {

  @Override
  public Condition condition() {
    return Condition.R44;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Optional<List<Proceedings.PendingComplaint>> complaints =
        file.dossier().circumstances().proceedings().complaints();
    if (complaints.isEmpty()) {
      judgement.unclear(ReasonCode.COMPLAINT_PENDING, "–");
    }
    for (Proceedings.PendingComplaint complaint : complaints.orElse(List.of())) {
      switch (complaint.matters()) {
        case NO -> judgement.met();
        case YES -> judgement.objects(ReasonCode.COMPLAINT_PENDING, complaint.about());
        case UNKNOWN -> judgement.unclear(ReasonCode.COMPLAINT_PENDING, complaint.about());
      }
    }
    complaints.filter(List::isEmpty).ifPresent(none -> judgement.met());
  }
}
