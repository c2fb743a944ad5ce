package org.mailtrail.jpa.row;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** Refuses to read or write documents in columns: no row has one that Hibernate would map. */
public enum NoDocuments implements FormatMapper {
  /** The only one. */
  MAPPER;

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    throw refused(type);
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    throw refused(type);
  }

  private static UnsupportedOperationException refused(JavaType<?> type) {
    return new UnsupportedOperationException("no column holds a document: " + type.getTypeName());
  }
}
