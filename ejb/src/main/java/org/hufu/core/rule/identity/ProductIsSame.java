package org.hufu.core.rule.identity;

import org.hufu.core.claim.Fingerprint;
import org.hufu.core.claim.Identity;
import org.hufu.core.recognition.Bearing;
import org.hufu.core.recognition.Condition;
import org.hufu.core.recognition.ReasonCode;
import org.hufu.core.rule.Case;
import org.hufu.core.rule.Judgement;
import org.hufu.core.rule.Rule;
import org.hufu.core.source.Known;

/**
 * R19: the digests are equal, or, without digests, all versions and a model are and the source body
 * checked the identity, which a person then judges. A stated change or family is the matter of R20
 * and R21. Source: UNTP, IDverifiedByCAB; OCP S.A.F.E.
 */
public final class ProductIsSame implements Rule {

  @Override
  public Condition condition() {
    return Condition.R19;
  }

  @Override
  public void judge(Case file, Judgement judgement) {
    Identity identity = file.dossier().claim().identity();
    Fingerprint wanted = identity.wanted();
    if (identity.tested().hasSameDigests(wanted)) {
      judgement.met();
    } else if (identity.change().isEmpty() && identity.family().isEmpty()) {
      judgeWithoutDigests(identity, judgement);
    }
  }

  private static void judgeWithoutDigests(Identity identity, Judgement judgement) {
    boolean same =
        !identity.tested().isComparable(identity.wanted())
            && identity.tested().hasSameVersions(identity.wanted());
    if (!same || identity.checked() == Known.NO) {
      judgement.objects(ReasonCode.PRODUCT_NOT_IDENTICAL);
    } else if (identity.checked() == Known.UNKNOWN) {
      judgement.unclear(ReasonCode.PRODUCT_NOT_IDENTICAL);
    } else {
      judgement.objects(Bearing.JUDGEMENT, ReasonCode.PRODUCT_NOT_IDENTICAL);
    }
  }
}
