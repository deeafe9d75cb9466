package org.hufu.core.competence;

import java.io.Serializable;
import java.util.List;
import org.hufu.core.accreditation.Accreditation;
import org.hufu.core.conformity.Text;

/**
 * Who tested.
 *
 * @param held all accreditations, ended ones included
 */
public record Tester(String organisation, Text name, List<Accreditation> held)
    implements Serializable {
  public Tester {
    held = List.copyOf(held);
  }
}
