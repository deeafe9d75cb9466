package org.hufu.core.assessment;

import java.util.List;
import org.hufu.core.rule.Rule;
import org.hufu.core.rule.authenticity.CopiesAgree;
import org.hufu.core.rule.authenticity.KeyWasTrusted;
import org.hufu.core.rule.authenticity.RegisterConfirms;
import org.hufu.core.rule.authenticity.ReportIsComplete;
import org.hufu.core.rule.authenticity.SignatureHolds;
import org.hufu.core.rule.competence.CertifierCompetent;
import org.hufu.core.rule.competence.NoOpenFinding;
import org.hufu.core.rule.competence.PeerAssessmentCurrent;
import org.hufu.core.rule.competence.SourceIndependent;
import org.hufu.core.rule.depth.ExtrasPresent;
import org.hufu.core.rule.fairness.DecisionUnbiased;
import org.hufu.core.rule.fairness.DisclosureMinimal;
import org.hufu.core.rule.fairness.EarlierGroundsCured;
import org.hufu.core.rule.fairness.NoComplaintPending;
import org.hufu.core.rule.identity.BasesStand;
import org.hufu.core.rule.identity.ChangeIsMinor;
import org.hufu.core.rule.identity.ComponentsUnchanged;
import org.hufu.core.rule.identity.ConfigurationIntended;
import org.hufu.core.rule.identity.FamilyJustified;
import org.hufu.core.rule.identity.ProductIsSame;
import org.hufu.core.rule.legality.ApplicantEntitled;
import org.hufu.core.rule.legality.ArrangementInForce;
import org.hufu.core.rule.legality.CategoryIncluded;
import org.hufu.core.rule.legality.HolderConsents;
import org.hufu.core.rule.legality.LevelSuffices;
import org.hufu.core.rule.legality.NoNationalException;
import org.hufu.core.rule.timeliness.NoOpenVulnerability;
import org.hufu.core.rule.timeliness.PatchesByProcedure;
import org.hufu.core.rule.timeliness.SourceInForce;
import org.hufu.core.rule.timeliness.ValidityRemains;

/** The rules about a case as a whole. */
final class CaseRules {
  static final List<Rule> ALL =
      List.of(
          new SignatureHolds(),
          new KeyWasTrusted(),
          new CopiesAgree(),
          new ReportIsComplete(),
          new RegisterConfirms(),
          new CertifierCompetent(),
          new NoOpenFinding(),
          new PeerAssessmentCurrent(),
          new SourceIndependent(),
          new ArrangementInForce(),
          new CategoryIncluded(),
          new LevelSuffices(),
          new NoNationalException(),
          new HolderConsents(),
          new ApplicantEntitled(),
          new ProductIsSame(),
          new ChangeIsMinor(),
          new FamilyJustified(),
          new ComponentsUnchanged(),
          new BasesStand(),
          new ConfigurationIntended(),
          new ExtrasPresent(),
          new SourceInForce(),
          new NoOpenVulnerability(),
          new PatchesByProcedure(),
          new ValidityRemains(),
          new EarlierGroundsCured(),
          new DecisionUnbiased(),
          new NoComplaintPending(),
          new DisclosureMinimal());

  private CaseRules() {}
}
