package org.mailtrail.web.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.access.TokenHash;

/** Reads the console's own certificate, and refuses with what cannot be served. */
final class CertificateReader {
  private static final int LARGEST = 1_000_000;

  private final CertificateFiles files;
  private final Clock clock;

  CertificateReader(CertificateFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * The files as they are now.
   *
   * @param certificate the first file
   * @param key where the key is: the other file, or the first again
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Content(byte[] certificate, byte[] key) {
    boolean isPem() {
      return new String(certificate, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /** The same for the same bytes. */
    String mark() {
      return TokenHash.of(
              new String(certificate, StandardCharsets.ISO_8859_1)
                  + '\n'
                  + new String(key, StandardCharsets.ISO_8859_1))
          .hex();
    }
  }

  /**
   * Reads both files.
   *
   * @throws SetupException when one cannot be read
   */
  Content content() {
    byte[] certificate = bytes(CertificateFiles.CERTIFICATE, files.certificate());
    return new Content(
        certificate, files.key().map(key -> bytes(CertificateFiles.KEY, key)).orElse(certificate));
  }

  private static byte[] bytes(String setting, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(setting, file, in.readNBytes(LARGEST + 1));
    } catch (NoSuchFileException missing) {
      throw new SetupException(
          setting,
          CertificateSentence.NOT_THERE.with(file),
          CertificateSentence.CHECK_THE_PATH.with());
    } catch (IOException unreadable) {
      throw new SetupException(
          setting,
          CertificateSentence.UNREAD.with(file),
          CertificateSentence.LET_SERVICE_READ.with());
    }
  }

  private static byte[] bounded(String setting, Path file, byte[] bytes) {
    if (bytes.length <= LARGEST) {
      return bytes;
    }
    throw new SetupException(
        setting,
        CertificateSentence.TOO_LARGE.with(file),
        CertificateSentence.NAME_RIGHT_FILE.with());
  }

  /**
   * What the files hold.
   *
   * @throws SetupException when it cannot be served now
   */
  ServedCertificate read(Content content) {
    ServedCertificate read = pair(content);
    if (!read.isPair()) {
      throw new SetupException(
          files.keySetting(),
          CertificateSentence.KEY_OF_ANOTHER.with(files.keyFile(), read),
          CertificateSentence.NAME_ITS_KEY.with());
    }
    judge(read, clock.instant());
    return read;
  }

  private ServedCertificate pair(Content content) {
    return content.isPem()
        ? new PemPair(files)
            .read(
                content.mark(),
                new String(content.certificate(), StandardCharsets.ISO_8859_1),
                new String(content.key(), StandardCharsets.ISO_8859_1))
        : new Pkcs12Pair(files).read(content.mark(), content.certificate());
  }

  private void judge(ServedCertificate read, Instant now) {
    if (now.isAfter(read.endsAt())) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          CertificateSentence.HOLDS_EXPIRED.with(files.certificate(), read, read.endsAt()),
          CertificateSentence.PUT_NEXT.with());
    }
    Instant begins = read.own().getNotBefore().toInstant();
    if (now.isBefore(begins)) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          CertificateSentence.HOLDS_EARLY.with(files.certificate(), read, begins),
          CertificateSentence.CLOCK_OR_OTHER.with());
    }
  }
}
