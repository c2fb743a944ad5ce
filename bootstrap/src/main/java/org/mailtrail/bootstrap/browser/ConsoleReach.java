package org.mailtrail.bootstrap.browser;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.PushAddress;
import org.mailtrail.web.ConsoleSettings;
import org.mailtrail.web.approach.AddressRange;
import org.mailtrail.web.approach.ProxyFields;
import org.mailtrail.web.approach.TrustedProxies;
import org.mailtrail.web.tls.CertificateFiles;

/** How the console is reached, as it is set. */
final class ConsoleReach {
  static final String ADDRESS = "mailtrail.console.address";
  private static final String URL = "mailtrail.console.url";
  private static final String PROXIES = "mailtrail.console.proxies";

  private final Configuration configuration;

  ConsoleReach(Configuration configuration) {
    this.configuration = configuration;
  }

  /** All of it. */
  ConsoleSettings settings(InetSocketAddress at) {
    return new ConsoleSettings(
        at, hosts(), url(), ZoneId.systemDefault(), certificate(), proxies());
  }

  /** Exchange asks for it by the name that it was told. */
  private Set<String> hosts() {
    Set<String> hosts = new HashSet<>(configuration.list("mailtrail.console.hosts"));
    PushAddress.of(configuration).map(URI::getHost).ifPresent(hosts::add);
    return hosts;
  }

  /** Where links lead to a console that another process shows. */
  URI links() {
    String scheme = certificate().isPresent() ? "https://" : "http://";
    return url().orElseGet(() -> URI.create(scheme + configuration.text(ADDRESS)));
  }

  private Optional<URI> url() {
    if (configuration.text(URL).isEmpty()) {
      return Optional.empty();
    }
    URI url = configuration.url(URL);
    boolean isHttps = "https".equalsIgnoreCase(url.getScheme());
    if (url.getHost() == null || !isHttps && !"http".equalsIgnoreCase(url.getScheme())) {
      throw configuration.wrong(
          URL, "is no address of a web site", "Write one such as https://mailtrail.contoso.com.");
    }
    if (!isHttps && certificate().isPresent()) {
      throw configuration.wrong(
          URL, "says http, but a certificate is set", "Write https, or remove the certificate.");
    }
    return Optional.of(url);
  }

  private Optional<CertificateFiles> certificate() {
    return file(CertificateFiles.CERTIFICATE)
        .map(
            certificate ->
                new CertificateFiles(
                    certificate,
                    file(CertificateFiles.KEY),
                    () -> configuration.secret(CertificateFiles.PASSWORD)));
  }

  private Optional<Path> file(String key) {
    return Optional.of(configuration.text(key)).filter(text -> !text.isBlank()).map(Path::of);
  }

  private TrustedProxies proxies() {
    List<AddressRange> ranges = configuration.list(PROXIES).stream().map(this::range).toList();
    boolean isStandard =
        configuration
            .oneOf("mailtrail.console.proxy-fields", List.of("x-forwarded", "forwarded"))
            .equals("forwarded");
    return new TrustedProxies(ranges, isStandard ? ProxyFields.FORWARDED : ProxyFields.X_FORWARDED);
  }

  private AddressRange range(String text) {
    return AddressRange.parse(text)
        .orElseThrow(
            () ->
                configuration.wrong(
                    PROXIES,
                    "holds \"" + text + "\", which is neither an address nor a range",
                    "Write ones such as 10.1.2.3, 10.0.0.0/8 or 2001:db8::/32."));
  }
}
