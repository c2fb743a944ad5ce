package org.mailtrail.web.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Builds an address of the console with what is asked for in it. */
public final class Address {
  private final String text;

  private Address(String text) {
    this.text = text;
  }

  /** A path without anything. */
  public static Address of(String path) {
    return new Address(path);
  }

  /** The same with this as well, if it is there. */
  public Address with(String name, Optional<String> value) {
    return value
        .map(
            there ->
                new Address(
                    text
                        + (text.indexOf('?') < 0 ? "?" : "&")
                        + name
                        + "="
                        + URLEncoder.encode(there, StandardCharsets.UTF_8)))
        .orElse(this);
  }

  @Override
  public String toString() {
    return text;
  }
}
