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
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length <= LARGEST) {
        return bytes;
      }
      throw new SetupException(
          setting, file + " is larger than any certificate", "Name the right file.");
    } catch (NoSuchFileException missing) {
      throw new SetupException(setting, file + " is not there", "Check the path.");
    } catch (IOException unreadable) {
      throw new SetupException(
          setting, file + " cannot be read", "Let the account of the service read it.");
    }
  }

  /**
   * What the files hold.
   *
   * @throws SetupException when it cannot be served now
   */
  ServedCertificate read(Content content) {
    ServedCertificate read =
        content.isPem()
            ? new PemPair(files)
                .read(
                    content.mark(),
                    new String(content.certificate(), StandardCharsets.ISO_8859_1),
                    new String(content.key(), StandardCharsets.ISO_8859_1))
            : new Pkcs12Pair(files).read(content.mark(), content.certificate());
    if (!read.isPair()) {
      throw new SetupException(
          files.keySetting(),
          files.keyFile() + " holds a key that does not belong to the certificate of " + read,
          "Name the key with which the certificate was ordered, and put the server's own"
              + " certificate first into its file.");
    }
    judge(read, clock.instant());
    return read;
  }

  private void judge(ServedCertificate read, Instant now) {
    String who = files.certificate() + " holds the certificate of " + read;
    if (now.isAfter(read.endsAt())) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          who + ", which expired at " + read.endsAt(),
          "Put the one that takes its place into the file.");
    }
    Instant begins = read.own().getNotBefore().toInstant();
    if (now.isBefore(begins)) {
      throw new SetupException(
          CertificateFiles.CERTIFICATE,
          who + ", which is not valid before " + begins,
          "Check this machine's clock, or take the certificate that is valid now.");
    }
  }
}
