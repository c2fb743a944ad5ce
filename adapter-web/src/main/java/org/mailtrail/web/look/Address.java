package org.mailtrail.web.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** The path below which something is called this, with as many slashes as its name has. */
  public static Address of(String path, String name) {
    String encoded =
        Arrays.stream(name.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return new Address(path + encoded);
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
