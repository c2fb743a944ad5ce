package org.mailtrail.web.tls;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTPS, TLS 1.2 or later, with the certificate of these files as they are. */
public final class SecureConnections {
  private static final int RESUMED_WITHIN_SECONDS = 3_600;

  private final FreshCertificate certificate;

  /**
   * Reads the files for the first time.
   *
   * @throws org.mailtrail.application.port.SetupException when they cannot be served
   */
  public SecureConnections(CertificateFiles files, Clock clock) {
    this.certificate = new FreshCertificate(files, clock);
  }

  /** What speaks TLS, and HTTP within. */
  public List<ConnectionFactory> factories(HttpConfiguration http) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(context());
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    tls.setRenegotiationAllowed(false);
    // which names are served is said by the settings, not by the certificate
    http.addCustomizer(new SecureRequestCustomizer(false));
    return List.of(new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
  }

  private SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {certificate}, null, null);
      context.getServerSessionContext().setSessionTimeout(RESUMED_WITHIN_SECONDS);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java speaks TLS", impossible);
    }
  }
}
