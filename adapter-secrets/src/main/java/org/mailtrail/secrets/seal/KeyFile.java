package org.mailtrail.secrets.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.mailtrail.application.port.SecretsException;

/** The keys in a file that its owner alone may read; one key a line, the current one first. */
public final class KeyFile {
  private final Path path;

  public KeyFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Reads the keys; where there is no file, makes one if that is allowed. */
  KeyRing read(boolean mayCreate) {
    if (Files.notExists(path)) {
      if (!mayCreate) {
        throw missing();
      }
      create();
    }
    try {
      if (FileRights.areOpen(path)) {
        throw open();
      }
      // any bytes: what is no key is told as that
      return keys(Files.readString(path, StandardCharsets.ISO_8859_1), mayCreate);
    } catch (IOException | UncheckedIOException unreadable) {
      throw broken("cannot be read", unreadable);
    }
  }

  private KeyRing keys(String text, boolean isNothingSealed) {
    try {
      return KeyRing.parse(text);
    } catch (SecretsException tellsOfNoFile) {
      throw new SecretsException(
          path + ": the key file holds what is no key of 32 bytes in Base64",
          isNothingSealed
              ? "Remove the file: nothing is sealed with it, and a new one is made."
              : "Restore the key file. If it is lost, remove the secrets and enter them again.",
          false,
          null);
    }
  }

  private SecretsException open() {
    return new SecretsException(
        path + ": others than its owner can read the key file",
        "Run: chmod 600 " + path + ". If others may have read it, rotate the key.",
        false,
        null);
  }

  private SecretsException missing() {
    return new SecretsException(
        path + ": the key file is not there, but the database holds values sealed with it",
        "Restore the key file. If it is lost, remove the secrets and enter them again.",
        false,
        null);
  }

  /** Of two processes that do this at once, one wins and both read the same file. */
  private void create() {
    Path draft = draft(new KeyRing(List.of(SealingKey.random())));
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException otherWasFaster) {
      return;
    } catch (IOException | UnsupportedOperationException failure) {
      throw broken("cannot be written", failure);
    } finally {
      delete(draft);
    }
  }

  /** Replaces the file in one step. */
  void write(KeyRing ring) {
    Path draft = draft(ring);
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      delete(draft);
      throw broken("cannot be replaced", failure);
    }
  }

  private Path draft(KeyRing ring) {
    try {
      Path folder = Objects.requireNonNullElse(path.getParent(), path); // null for the root only
      Files.createDirectories(folder, FileRights.ownersFolder(folder));
      Path draft = Files.createTempFile(folder, "key", ".tmp", FileRights.ownerOnly(folder));
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(ring.written().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      return draft;
    } catch (IOException failure) {
      throw broken("cannot be written", failure);
    }
  }

  private void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException failure) {
      throw broken("a draft of the key file cannot be removed: " + draft, failure);
    }
  }

  private SecretsException broken(String what, Exception cause) {
    return new SecretsException(
        path + ": the key file " + what,
        "Give the program's account the right to read and write this folder.",
        false,
        cause);
  }
}
