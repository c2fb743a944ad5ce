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
import org.mailtrail.application.phrase.Phrase;
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
      throw broken(VaultSentence.FILE_UNREAD.with(path), unreadable);
    }
  }

  private KeyRing keys(String text, boolean isNothingSealed) {
    try {
      return KeyRing.parse(text);
    } catch (SecretsException tellsOfNoFile) {
      throw new SecretsException(
          VaultSentence.NO_KEY_IN_FILE.with(path),
          (isNothingSealed ? VaultSentence.REMOVE_FILE : VaultSentence.RESTORE_FILE).with(),
          false,
          null);
    }
  }

  private SecretsException open() {
    return new SecretsException(
        VaultSentence.FILE_IS_OPEN.with(path), VaultSentence.CLOSE_FILE.with(path), false, null);
  }

  private SecretsException missing() {
    return new SecretsException(
        VaultSentence.FILE_MISSING.with(path), VaultSentence.RESTORE_FILE.with(), false, null);
  }

  /** Of two processes that do this at once, one wins and both read the same file. */
  private void create() {
    Path draft = draft(new KeyRing(List.of(SealingKey.random())));
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException otherWasFaster) {
      return;
    } catch (IOException | UnsupportedOperationException failure) {
      throw broken(VaultSentence.FILE_UNWRITTEN.with(path), failure);
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
      throw broken(VaultSentence.FILE_UNREPLACED.with(path), failure);
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
      throw broken(VaultSentence.FILE_UNWRITTEN.with(path), failure);
    }
  }

  private void delete(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException failure) {
      throw broken(VaultSentence.DRAFT_STAYS.with(path, draft), failure);
    }
  }

  private SecretsException broken(Phrase what, Exception cause) {
    return new SecretsException(what, VaultSentence.GIVE_RIGHT.with(), false, cause);
  }
}
