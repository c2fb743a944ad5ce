package org.mailtrail.exchange.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;

/**
 * What files of certificates say, read once for all mailboxes that name the same file, and again
 * when it has changed: mailboxes that believe the same share connections.
 */
public final class Trusts {
  private final Map<Path, Read> read = new ConcurrentHashMap<>();

  /** Nothing was read yet. */
  public Trusts() {
    // files are read when they are asked for
  }

  /** A file as it was when it was read. */
  private record Read(FileTime changed, long size, SSLContext context) {
    boolean isOf(BasicFileAttributes file) {
      return changed.equals(file.lastModifiedTime()) && size == file.size();
    }
  }

  /**
   * What is believed with this PEM file: Java's authorities and those in it, each in its time.
   *
   * @throws UntrustworthyFile when it holds nothing that may be believed now
   */
  public SSLContext alsoIn(Path named, Clock clock) {
    Path file = named.toAbsolutePath();
    Optional<BasicFileAttributes> now = attributes(file);
    Read before = read.get(file);
    if (before != null && now.filter(before::isOf).isPresent()) {
      return before.context();
    }
    SSLContext context = Trust.alsoIn(file, clock);
    now.ifPresent(
        found -> read.put(file, new Read(found.lastModifiedTime(), found.size(), context)));
    return context;
  }

  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException missing) {
      // whoever reads it says so in the user's words
      return Optional.empty();
    }
  }
}
