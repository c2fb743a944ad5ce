package org.mailtrail.jpa.row;

import java.io.Serial;
import java.time.Instant;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.InstantJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.internal.NamedBasicTypeImpl;
import org.hibernate.type.spi.TypeConfiguration;

/**
 * Instants are {@code timestamp with time zone}: a {@code java.sql.Timestamp} counts old days in
 * another calendar. Hibernate's setting for it counts as incubating, and says so in a host's log
 * once for each column.
 */
public final class InstantWithZone extends InstantJavaType {
  @Serial private static final long serialVersionUID = 1;

  private static final String NAME = "instant";

  private InstantWithZone() {}

  /** Tells Hibernate of it: for columns of rows, and for what queries ask and are asked with. */
  public static void contribute(TypeContributions types, ServiceRegistry services) {
    InstantWithZone instant = new InstantWithZone();
    TypeConfiguration all = types.getTypeConfiguration();
    JdbcType withZone = all.getJdbcTypeRegistry().getDescriptor(SqlTypes.TIMESTAMP_WITH_TIMEZONE);
    types.contributeJavaType(instant);
    all.getBasicTypeRegistry()
        .register(
            new NamedBasicTypeImpl<>(instant, withZone, NAME),
            NAME,
            Instant.class.getSimpleName(),
            Instant.class.getName());
  }

  @Override
  public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
    return context.getJdbcType(SqlTypes.TIMESTAMP_WITH_TIMEZONE);
  }
}
