package org.mailtrail.exchange.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes what another believes, but nothing outside of its time: Java takes a certificate that is
 * itself among the trusted ones as it is, however long ago it has expired.
 */
final class Dated extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager other;
  private final List<X509Certificate> own;
  private final Clock clock;

  /**
   * Belief with a calendar.
   *
   * @param own the authorities that were added; each may stand at the end of a chain, unsent
   */
  Dated(X509ExtendedTrustManager other, List<X509Certificate> own, Clock clock) {
    this.other = other;
    this.own = List.copyOf(own);
    this.clock = clock;
  }

  private void judge(X509Certificate[] chain) throws CertificateException {
    Date now = Date.from(clock.instant());
    for (X509Certificate certificate : chain) {
      certificate.checkValidity(now);
      for (X509Certificate authority : own) {
        if (authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
          authority.checkValidity(now);
        }
      }
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    other.checkServerTrusted(chain, type);
    judge(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    other.checkServerTrusted(chain, type, socket);
    judge(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    other.checkServerTrusted(chain, type, engine);
    judge(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    other.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    other.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    other.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return other.getAcceptedIssuers();
  }
}
