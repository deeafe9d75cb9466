package planted.portal.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks R11 (public) and R5 (audit knows no case). */
@Entity
public class OpenRow {
  @Id String id;
  planted.portal.product.Forgetful other;
}
