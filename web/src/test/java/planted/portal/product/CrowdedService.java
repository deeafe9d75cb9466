package planted.portal.product;

import jakarta.ejb.Stateless;
import jakarta.json.bind.Jsonb;
import jakarta.persistence.EntityManager;

/** Breaks R9 (too many), R10 (no caller), R12 (reaches the database), R14 (binds JSON). */
@Stateless
public class CrowdedService {
  EntityManager database;
  Jsonb binding;
  com.lowagie.text.Document print;

  public void one() {}

  public void two() {}

  public void three() {}

  public void four() {}

  public void five() {}

  public void six() {}

  public void seven() {}

  public void eight() {}
}
