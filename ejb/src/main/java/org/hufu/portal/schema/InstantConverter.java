package org.hufu.portal.schema;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Instants of all rows as {@code timestamptz}. Jakarta Persistence 3.1 does not know {@code
 * Instant}: without this the provider would write a serialised object. Public, since the provider
 * cannot make an instance otherwise. Native queries take {@link #column}.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, OffsetDateTime> {
  /** The form in which a native query takes an instant. */
  public static OffsetDateTime column(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  @Override
  public OffsetDateTime convertToDatabaseColumn(Instant instant) {
    return column(instant);
  }

  @Override
  public Instant convertToEntityAttribute(OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
