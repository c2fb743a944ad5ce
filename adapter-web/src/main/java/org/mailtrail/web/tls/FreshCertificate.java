package org.mailtrail.web.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.SetupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's certificate of this minute: when a browser connects, and a minute has passed since
 * the files were looked at, they are looked at again. What cannot be served is logged, and the one
 * before is served on. Safe for several threads.
 */
final class FreshCertificate extends X509ExtendedKeyManager {
  private static final Logger LOG = LoggerFactory.getLogger(FreshCertificate.class);
  private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(1);

  private final CertificateReader reader;
  private final Clock clock;
  private Instant lookedAt;
  private String seen;
  private volatile ServedCertificate current;
  // a connection that has chosen it may still ask for it
  private volatile ServedCertificate before;

  /**
   * Reads it for the first time.
   *
   * @throws SetupException when it cannot be served
   */
  FreshCertificate(CertificateFiles files, Clock clock) {
    this.reader = new CertificateReader(files, clock);
    this.clock = clock;
    CertificateReader.Content content = reader.content();
    this.current = reader.read(content);
    this.before = current;
    this.seen = content.mark();
    this.lookedAt = clock.instant();
  }

  private synchronized void look() {
    if (clock.instant().isBefore(lookedAt.plus(LOOKED_AT_EVERY))) {
      return;
    }
    lookedAt = clock.instant();
    try {
      CertificateReader.Content content = reader.content();
      if (!content.mark().equals(seen)) {
        seen = content.mark();
        serve(reader.read(content));
      }
    } catch (SetupException unfit) {
      tell(unfit);
    }
  }

  private void tell(SetupException unfit) {
    LOG.warn(
        "the console goes on with the certificate of {}, until {}: {}. {}",
        current,
        current.endsAt(),
        unfit.getMessage(),
        unfit.remedy());
  }

  private void serve(ServedCertificate fresh) {
    before = current;
    current = fresh;
    LOG.info("the console serves the certificate of {}, until {}", fresh, fresh.endsAt());
  }

  private @Nullable String alias(String kind) {
    look();
    ServedCertificate now = current;
    return kind.replaceFirst("_.*", "").equals(now.key().getAlgorithm()) ? now.alias() : null;
  }

  private @Nullable ServedCertificate named(String alias) {
    return List.of(current, before).stream()
        .filter(one -> one.alias().equals(alias))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String kind, Principal @Nullable [] issuers, SSLEngine engine) {
    return alias(kind);
  }

  @Override
  public @Nullable String chooseServerAlias(
      String kind, Principal @Nullable [] issuers, Socket socket) {
    return alias(kind);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    ServedCertificate found = named(alias);
    return found == null ? null : found.chain().toArray(X509Certificate[]::new);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    ServedCertificate found = named(alias);
    return found == null ? null : found.key();
  }

  @Override
  public String[] getServerAliases(String kind, Principal @Nullable [] issuers) {
    return new String[] {current.alias()};
  }

  @Override
  public String @Nullable [] getClientAliases(String kind, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] kinds, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }
}
